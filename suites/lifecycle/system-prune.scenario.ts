import { ownContainer, ownImage, scenario, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/system-prune',
  title: 'docker system prune keeps volumes without --volumes, images without --all',
  why: 'It runs every night on build machines, and whatever it removes by mistake is gone.',
  claims: ['vol-10', 'reg-12'],
  sources: ['https://docs.docker.com/reference/cli/docker/system/prune/'],
  surfaces: ['cli'],
  needs: ['disposable'],
  facts: {
    untilSparesContainer: {
      title: 'with --filter until=1h a container that has just exited is kept',
      reference: true,
      weight: 'silent',
      about: ['cli:system prune --filter until'],
    },
    untilSparesNetwork: {
      title: 'with --filter until=1h a new network is kept',
      reference: true,
      weight: 'silent',
      about: ['cli:system prune --filter until'],
    },
    untilSparesImage: {
      title: 'with --filter until=1h a new dangling image is kept',
      reference: true,
      weight: 'silent',
      about: ['cli:system prune --filter until'],
    },
    endedGone: {
      title: 'without a filter a container that has exited is removed',
      reference: true,
      weight: 'silent',
      about: ['cli:system prune'],
    },
    runningKept: {
      title: 'a running container is kept',
      reference: true,
      weight: 'silent',
      about: ['cli:system prune'],
    },
    networkGone: {
      title: 'a network without containers is removed',
      reference: true,
      weight: 'silent',
      about: ['cli:system prune'],
    },
    namelessGone: {
      title: 'a dangling image is removed',
      reference: true,
      weight: 'silent',
      about: ['cli:system prune'],
    },
    unusedImageKept: {
      title: 'a named image that no container uses is kept',
      reference: true,
      weight: 'silent',
      about: ['cli:system prune'],
    },
    anonymousKept: {
      title: 'an unused anonymous volume is kept',
      reference: true,
      weight: 'silent',
      about: ['cli:system prune'],
    },
    namedKept: {
      title: 'an unused named volume is kept',
      reference: true,
      weight: 'silent',
      about: ['cli:system prune'],
    },
    anonymousGoneByVolumes: {
      title: 'with --volumes an unused anonymous volume is removed',
      reference: true,
      weight: 'silent',
      about: ['cli:system prune --volumes'],
    },
    namedKeptByVolumes: {
      title: 'with --volumes an unused named volume is kept',
      reference: true,
      weight: 'silent',
      about: ['cli:system prune --volumes'],
    },
    usedKeptByVolumes: {
      title: 'with --volumes the volume of a running container is kept',
      reference: true,
      weight: 'silent',
      about: ['cli:system prune --volumes'],
    },
    unusedImageGoneByAll: {
      title: 'with --all a named image that no container uses is removed',
      reference: true,
      weight: 'silent',
      about: ['cli:system prune --all'],
    },
    podGone: {
      title: 'a pod whose containers have exited is removed',
      reference: false,
      weight: 'extra',
      about: ['cli:system prune'],
    },
  },
  differences: [
    {
      on: { engine: 'docker', version: '<23.0.0' },
      facts: { namedKeptByVolumes: false },
      because: 'before Docker 23.0 a prune of volumes removed every unused volume, named or not',
      source: 'https://docs.docker.com/engine/release-notes/23.0/',
    },
    {
      on: { engine: 'podman', version: '<3.1.1' },
      facts: { untilSparesContainer: false },
      because: 'before 3.1.1 Podman takes --filter until the wrong way round: it removes what is younger',
      source: 'https://github.com/containers/podman/commit/b76cc706ad8b8991f741fc12704f535a79769a7b',
    },
    {
      on: { engine: 'podman', version: '<3.2.0' },
      facts: { untilSparesImage: false },
      because: 'before 3.2 Podman takes --filter until the wrong way round for images too',
      source: 'https://github.com/containers/podman/releases/tag/v3.2.0',
    },
    {
      on: { engine: 'podman', version: '<4.2.0' },
      facts: { networkGone: false },
      because: 'before 4.2 system prune of Podman leaves networks',
      source: 'https://github.com/containers/podman/releases/tag/v4.2.0',
    },
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { namedKeptByVolumes: false },
      because: 'with --volumes Podman prunes every unused volume, named or not',
      source: 'https://docs.podman.io/en/v5.8.3/markdown/podman-system-prune.1.html',
    },
    {
      on: { engine: 'podman', client: 'docker', version: '<6.0.0' },
      facts: { namedKeptByVolumes: false },
      because:
        "Docker's client asks for a prune of volumes, by which Podman before 6.0 removes every unused one, named or not",
      source: 'https://github.com/containers/podman/pull/28235',
    },
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { podGone: true },
      because: 'the Podman client prunes pods too',
      source: 'https://docs.podman.io/en/v5.8.3/markdown/podman-system-prune.1.html',
    },
    {
      on: { engine: 'podman', client: 'docker', version: '<4.8.0' },
      facts: { unusedImageGoneByAll: false },
      weight: 'fails',
      because: 'Docker’s client sends dangling=false, which Podman refused beside its own dangling=true',
      source: 'https://github.com/containers/podman/pull/20481',
    },
  ],
  advice: [
    {
      facts: ['namedKeptByVolumes'],
      write: 'Leave out `--volumes`, and remove volumes by name with `volume rm NAME`.',
      shownBy: 'lifecycle/system-prune#namedKept',
    },
  ],
  async observe({ engine, step }) {
    const pod = await step('make a pod that has exited', async () => {
      const name = engine.name('pod');
      await engine.cli(['pod', 'create', ...engine.labelArguments, '--name', name, '--infra=false']);
      const member = ['--name', engine.name('container'), '--pod', name, engine.image('base'), 'true'];
      await engine.cli(['run', ...engine.labelArguments, ...member]);
      const exists = async () => (await engine.cli(['pod', 'inspect', name])).exitCode === 0;
      return { before: await exists(), exists };
    });
    const [named, used] = [await engine.createVolume(), await engine.createVolume()];
    const owner = await engine.create({ image: 'volume', network: 'none' });
    const [anonymous = ''] = await engine.adoptAnonymousVolumes(owner);
    await engine.remove(owner);
    const network = await engine.createNetwork();
    const running = await engine.start({ network: 'none', binds: [`${used.name}:/data`] });
    const unused = await ownImage(engine);
    const makeNameless = async () => {
      const replaced = await ownImage(engine);
      const id = textAt(await engine.inspect('image', replaced), 'Id');
      await engine.tag(unused, replaced);
      return id;
    };
    const [youngContainer, youngImage] = [await ownContainer(engine), await makeNameless()];
    const prune = (...options: readonly string[]) =>
      step(['prune', ...options].join(' '), () => engine.cli(['system', 'prune', '--force', ...options]));

    await prune('--filter', 'until=1h');
    const young = {
      untilSparesContainer: await engine.exists(youngContainer.name),
      untilSparesNetwork: await engine.networkExists(network.name),
      untilSparesImage: await engine.imageExists(youngImage),
    };
    // New ones: a filter that spares nothing would answer for the prune without one.
    const [ended, nameless] = [await ownContainer(engine), await makeNameless()];
    await prune();
    const plain = {
      endedGone: !(await engine.exists(ended.name)),
      runningKept: (await engine.state(running)).running,
      networkGone: !(await engine.networkExists(network.name)),
      namelessGone: !(await engine.imageExists(nameless)),
      unusedImageKept: await engine.imageExists(unused),
      anonymousKept: await engine.volumeExists(anonymous),
      namedKept: await engine.volumeExists(named.name),
      podGone: pod.before && !(await pod.exists()),
    };
    await prune('--volumes');
    const withVolumes = {
      anonymousGoneByVolumes: plain.anonymousKept && !(await engine.volumeExists(anonymous)),
      namedKeptByVolumes: await engine.volumeExists(named.name),
      usedKeptByVolumes: await engine.volumeExists(used.name),
    };
    await prune('--all');
    return {
      ...young,
      ...plain,
      ...withVolumes,
      unusedImageGoneByAll: plain.unusedImageKept && !(await engine.imageExists(unused)),
    };
  },
});
