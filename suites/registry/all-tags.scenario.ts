import { calledInsecure, commitRefused, ownImage, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/all-tags',
  title: 'docker push --all-tags and pull --all-tags move every tag of a repository',
  why: 'Release jobs tag an image three times and push once.',
  claims: ['reg-01'],
  sources: [
    'https://docs.docker.com/reference/cli/docker/image/push/#all-tags',
    'https://docs.docker.com/reference/cli/docker/image/pull/#all-tags',
  ],
  surfaces: ['cli'],
  uses: ['registry'],
  facts: {
    pushAll: {
      title: 'push --all-tags succeeds',
      reference: true,
      weight: 'fails',
      about: ['cli:push --all-tags'],
    },
    pushEach: {
      title: 'push of each single tag succeeds',
      reference: true,
      weight: 'fails',
      about: ['cli:push'],
    },
    pulledFirst: {
      title: 'pull --all-tags brings the first tag back after rmi',
      reference: true,
      weight: 'fails',
      about: ['cli:pull --all-tags'],
    },
    pulledSecond: {
      title: 'pull --all-tags brings the second tag back after rmi',
      reference: true,
      weight: 'fails',
      about: ['cli:pull --all-tags'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { pushAll: false },
      because: 'podman push has no --all-tags; its --all is about the images of a manifest list',
      source: 'https://docs.podman.io/en/latest/markdown/podman-push.1.html',
    },
    commitRefused,
    {
      on: { engine: 'podman', client: 'docker' },
      facts: { pushAll: false },
      because: 'the service reads a name without a tag as the tag latest, and cannot push all tags',
      source: 'https://github.com/containers/podman/blob/main/pkg/api/handlers/compat/images_push.go',
    },
    {
      on: { engine: 'podman', client: 'docker' },
      facts: { pulledFirst: false, pulledSecond: false },
      because: 'the service reads a name without a tag as the tag latest, which the repository does not have',
      source: 'https://github.com/containers/podman/blob/main/pkg/api/handlers/compat/images.go',
    },
  ],
  advice: [
    {
      facts: ['pushAll'],
      write: 'Push each single tag: `for tag in 1 2 latest; do docker push NAME:$tag; done`.',
      shownBy: 'registry/all-tags#pushEach',
    },
  ],
  async observe({ engine, step, host, registry }) {
    const env = await calledInsecure(host, registry.plain);
    const repository = `${registry.plain.address}/${engine.name('container')}`;
    const names = [`${repository}:1`, `${repository}:2`];
    const image = await ownImage(engine);
    for (const name of names) await engine.tag(image, name);
    const all = await step('push all tags', () => engine.cli(['push', '--all-tags', repository], { env }));
    const codes: (number | null)[] = [];
    for (const name of names) {
      const one = await step('push one tag', () => engine.cli(['push', name], { env }));
      codes.push(one.exitCode);
    }
    for (const name of names) await engine.removeImage(name);
    const there = () => Promise.all(names.map((name) => engine.imageExists(name)));
    const [firstLeft = true, secondLeft = true] = await step('look for the tags', there);
    await step('pull all tags', () => engine.cli(['pull', '--all-tags', repository], { env }));
    const [first = false, second = false] = await step('look again', there);
    return {
      pushAll: all.exitCode === 0,
      pushEach: codes.every((code) => code === 0),
      pulledFirst: first && !firstLeft,
      pulledSecond: second && !secondLeft,
    };
  },
});
