import { commitRefused, ownImage, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/image-list-by-name',
  title: 'docker images NAME does not list other names of the same image',
  why: 'Scripts that remove "all tags of this repository" remove everything that is listed.',
  claims: ['reg-06'],
  sources: ['https://docs.docker.com/reference/cli/docker/image/ls/'],
  surfaces: ['cli'],
  facts: {
    listed: {
      title: 'the name is listed',
      reference: true,
      weight: 'silent',
      about: ['cli:images'],
      when: ['output-read'],
    },
    otherListed: {
      title: 'another name of the same image is listed too',
      reference: false,
      weight: 'silent',
      about: ['cli:images'],
      when: ['output-read', 'named-image', 'several-tags'],
    },
    tags: {
      title: 'number of tags listed for the repository',
      reference: 2,
      weight: 'silent',
      about: ['cli:images'],
      when: ['output-read', 'named-image', 'several-tags'],
    },
    ofName: {
      title: 'number of listed lines that begin with the repository',
      reference: 2,
      weight: 'silent',
      about: ['cli:images'],
      when: ['output-read'],
    },
    inspected: {
      title: 'RepoTags of inspect holds all three names of the image',
      reference: true,
      weight: 'silent',
      about: ['cli:image inspect'],
      when: ['output-read'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { otherListed: true, tags: 3 },
      because: 'Podman selects images by the repository, and then prints every name of a selected image',
      source: 'https://github.com/containers/podman/issues/25725',
    },
    commitRefused,
  ],
  advice: [
    {
      facts: ['otherListed', 'tags'],
      write:
        "Keep only the lines of that name: `images --format '{{.Repository}}:{{.Tag}}' NAME | grep '^NAME:'`.",
      shownBy: 'registry/image-list-by-name#ofName',
    },
  ],
  async observe({ engine, step }) {
    const first = await ownImage(engine);
    const repository = first.replace(/:1$/, '');
    const [second, other] = [`${repository}:2`, engine.name('image')];
    await engine.tag(first, second);
    await engine.tag(first, other);
    const { RepoTags: names } = await step('inspect', () => engine.inspect('image', first));
    const list = await step('list the repository', () =>
      engine.cli(['images', '--format', '{{.Repository}}:{{.Tag}}', repository]),
    );
    const lines = list.stdout.trim().split('\n');
    return {
      listed: lines.includes(first),
      otherListed: lines.includes(other),
      tags: lines.length,
      ofName: lines.filter((line) => line.startsWith(`${repository}:`)).length,
      inspected: Array.isArray(names) && [first, second, other].every((name) => names.includes(name)),
    };
  },
});
