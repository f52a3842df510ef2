import { calledInsecure, commitRefused, ownContainer, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/pull-by-digest',
  title: 'docker pull and run accept a digest, which RepoDigests holds after a push',
  why: 'A digest pins the content that was tested; tags move.',
  claims: ['reg-05'],
  sources: [
    'https://docs.docker.com/reference/cli/docker/image/pull/#pull-an-image-by-digest-immutable-identifier',
  ],
  surfaces: ['cli'],
  uses: ['registry'],
  facts: {
    knownAfterPush: {
      title: 'RepoDigests contains the digest right after the push',
      reference: true,
      weight: 'silent',
      about: ['cli:push'],
      when: ['seen-from-host'],
    },
    knownAfterPull: {
      title: 'RepoDigests contains the digest after a pull by tag',
      reference: true,
      weight: 'silent',
      about: ['cli:pull'],
    },
    pulled: { title: 'a pull by digest succeeds', reference: true, weight: 'fails', about: ['cli:pull'] },
    sameId: {
      title: 'the image pulled by digest has the same id',
      reference: true,
      weight: 'silent',
      about: ['cli:pull'],
    },
    content: {
      title: 'content of a file in a container that runs the digest',
      reference: 'pinned',
      weight: 'silent',
      about: ['cli:run'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { knownAfterPush: false },
      because:
        'Podman gives an image a digest of its own before any push; the registry gets the compressed image, with another digest that the engine knows only after a pull',
      source: 'https://github.com/containers/podman/issues/14779',
    },
    commitRefused,
  ],
  advice: [
    {
      facts: ['knownAfterPush'],
      write:
        "Pull the tag after the push, and then read the digest: `image inspect --format '{{json .RepoDigests}}' NAME:TAG`.",
      shownBy: 'registry/pull-by-digest#knownAfterPull',
    },
  ],
  async observe({ engine, step, host, registry, told }) {
    const env = await calledInsecure(host, registry.plain);
    const repository = `${registry.plain.address}/${engine.name('container')}`;
    const maker = await ownContainer(engine, 'echo pinned > /kept');
    const made = await engine.commit(maker);
    await engine.tag(made, `${repository}:1`);
    const digests = async () => {
      const { RepoDigests: names } = await engine.inspect('image', `${repository}:1`);
      const own = Array.isArray(names) ? names.map(String) : [];
      return own.filter((name) => name.startsWith(`${repository}@`));
    };
    await step('push', () => engine.cli(['push', `${repository}:1`], { env }));
    const pushed = await step('look after the push', digests);
    const { Id: before } = await engine.inspect('image', `${repository}:1`);
    await step('remove', () => engine.cli(['rmi', `${repository}:1`, made]));
    await step('pull by tag', () => engine.cli(['pull', `${repository}:1`], { env }));
    const pulled = await step('look after the pull', digests);
    const [digest = `${repository}@none`] = pulled;
    told(digest.replace(/^.*[@:]/, ''));
    await step('remove again', () => engine.cli(['rmi', `${repository}:1`]));
    const pull = await step('pull by digest', () => engine.cli(['pull', digest], { env }));
    const after = pull.exitCode === 0 ? (await engine.inspect('image', digest)).Id : null;
    const run = await step('run by digest', () =>
      engine.cli(['run', '--rm', '--network', 'none', ...engine.labelArguments, digest, 'cat', '/kept'], {
        env,
      }),
    );
    return {
      knownAfterPush: pushed.length === 1 && pushed[0] === digest,
      knownAfterPull: pulled.length === 1,
      pulled: pull.exitCode === 0,
      sameId: after === before,
      content: run.stdout.trim(),
    };
  },
});
