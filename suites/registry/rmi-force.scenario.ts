import { commitRefused, forever, ownImage, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/rmi-force',
  aliases: ['registry/forced-rmi'],
  title: 'docker rmi --force removes the tag and leaves containers of the image alone',
  why: 'A clean-up of old images must not stop the services that still use them.',
  claims: ['reg-06'],
  sources: ['https://docs.docker.com/reference/cli/docker/image/rm/'],
  surfaces: ['cli'],
  facts: {
    nameGone: {
      title: 'the tag is gone',
      reference: true,
      weight: 'fails',
      about: ['cli:rmi --force'],
      when: ['running-container'],
    },
    stoppedStays: {
      title: 'a stopped container of the image stays',
      reference: true,
      weight: 'silent',
      about: ['cli:rmi --force'],
      when: ['stopped-container'],
    },
    runningStays: {
      title: 'a running container of the image keeps running',
      reference: true,
      weight: 'silent',
      about: ['cli:rmi --force'],
      when: ['running-container'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { stoppedStays: false, runningStays: false },
      because: 'in Podman --force first removes the containers that use the image, running ones too',
      source: 'https://docs.podman.io/en/latest/markdown/podman-rmi.1.html#force-f',
    },
    {
      on: { engine: 'podman', client: 'docker' },
      facts: { stoppedStays: false },
      because: 'over the API too, force first removes the containers that use the image',
      source: 'https://github.com/containers/podman/issues/25871',
    },
    {
      on: { engine: 'podman', version: '<5.6.0', client: 'docker' },
      facts: { runningStays: false },
      because: 'before 5.6 force over the API removed running containers too',
      source: 'https://github.com/containers/podman/pull/25946',
    },
    {
      on: { engine: 'podman', version: '>=5.6.0', client: 'docker' },
      facts: { nameGone: false },
      because:
        'since 5.6 force over the API leaves running containers alone, and refuses to untag their image',
      source: 'https://github.com/containers/podman/pull/25946',
    },
    commitRefused,
  ],
  advice: [
    {
      facts: ['stoppedStays', 'runningStays'],
      write: 'Leave out `--force`: then an image that a container uses is refused, and the container stays.',
      shownBy: 'registry/rmi-in-use#stays',
    },
  ],
  async observe({ engine, step }) {
    const image = { name: await ownImage(engine) };
    const stopped = await engine.create({ image, network: 'none' });
    const running = await engine.start({ image, network: 'none', command: forever() });
    await step('remove by force', () => engine.cli(['rmi', '--force', image.name]));
    return {
      nameGone: !(await engine.imageExists(image.name)),
      stoppedStays: await engine.exists(stopped.name),
      runningStays: (await engine.exists(running.name)) && (await engine.state(running)).running,
    };
  },
});
