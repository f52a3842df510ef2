import { commitRefused, ownImage, scenario } from '../../harness/scenario.ts';

const about = ['cli:tag', 'api:POST /images/{name}/tag'];

export default scenario({
  id: 'registry/short-name-tag',
  title: 'docker tag keeps a short image name as given, and RepoTags shows it so',
  why: 'Scripts look for the exact name that they gave, and a push of it goes to the registry that the name implies.',
  claims: ['reg-04', 'reg-06'],
  sources: ['https://docs.docker.com/reference/cli/docker/image/tag/'],
  surfaces: ['cli', 'api'],
  facts: {
    shownAs: {
      title: 'RepoTags of an image tagged NAME:1',
      reference: 'NAME:1',
      weight: 'silent',
      about,
      when: ['plain-image-name', 'image-name-read'],
    },
    found: {
      title: 'the image is found by the name as it was given',
      reference: true,
      weight: 'fails',
      about,
      when: ['plain-image-name'],
    },
    fullShownAs: {
      title: 'RepoTags of an image tagged localhost/NAME:1',
      reference: 'localhost/NAME:1',
      weight: 'silent',
      about,
    },
    removed: {
      title: 'rmi of the name as it was given removes it',
      reference: true,
      weight: 'silent',
      about: ['cli:rmi', 'api:DELETE /images/{name}'],
      when: ['plain-image-name'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', surface: 'cli' },
      facts: { shownAs: 'localhost/NAME:1' },
      because: 'Podman stores full names only, and completes the name of a local image with localhost',
      source: 'https://docs.podman.io/en/latest/markdown/podman-tag.1.html',
    },
    {
      on: { engine: 'podman', version: '>=4.0.0' },
      facts: { shownAs: 'docker.io/library/NAME:1' },
      because:
        'Podman stores full names only, and since 4.0 its Docker API completes a name as Docker reads it',
      source: 'https://github.com/containers/podman/releases/tag/v4.0.0',
    },
    {
      on: { engine: 'podman', version: '<4.0.0' },
      facts: { shownAs: 'localhost/NAME:1' },
      because:
        'Podman stores full names only, and before 4.0 its Docker API completed a name as the command line does',
      source: 'https://github.com/containers/podman/releases/tag/v4.0.0',
    },
    commitRefused,
  ],
  advice: [
    {
      facts: ['shownAs'],
      write: 'Tag with a full name, `localhost/app:1`, and look for that name.',
      shownBy: 'registry/short-name-tag#fullShownAs',
    },
  ],
  async observe({ engine, step }) {
    const short = engine.name('container');
    const full = engine.name('container');
    const own = await ownImage(engine);
    await engine.tag(own, `${short}:1`);
    await engine.tag(own, `localhost/${full}:1`);
    // By the surface that tagged it: the other one may read the name differently.
    const seen = await look().finally(() => engine.removeImage(`${short}:1`));
    return { ...seen, removed: seen.found && !(await engine.imageExists(`${short}:1`)) };

    async function look() {
      const image = await step('inspect', () => engine.inspect('image', `${short}:1`));
      const names = Array.isArray(image.RepoTags) ? image.RepoTags.map(String) : [];
      const shown = (given: string) =>
        names.find((name) => name.includes(`${given}:`))?.replace(given, 'NAME') ?? null;
      return {
        shownAs: shown(short),
        fullShownAs: shown(full),
        found: await engine.imageExists(`${short}:1`),
      };
    }
  },
});
