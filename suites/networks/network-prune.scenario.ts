import { attempt, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'networks/network-prune',
  title: 'docker network prune removes user-defined networks without running containers',
  why: 'A clean-up job may remove the network of a service that is stopped for the moment.',
  claims: ['net-13', 'net-20'],
  sources: ['https://docs.docker.com/reference/cli/docker/network/prune/'],
  surfaces: ['cli'],
  needs: ['disposable'],
  facts: {
    accepted: {
      title: 'network prune is accepted',
      reference: true,
      weight: 'fails',
      about: ['cli:network prune'],
    },
    untilSpares: {
      title: 'with --filter until=1h a new network is kept',
      reference: true,
      weight: 'silent',
      about: ['cli:network prune --filter until'],
    },
    labelSpares: {
      title: 'with --filter label!=KEY a network with that label is kept',
      reference: true,
      weight: 'silent',
      about: ['cli:network prune --filter label'],
    },
    unusedGone: {
      title: 'without a filter a network without containers is removed',
      reference: true,
      weight: 'silent',
      about: ['cli:network prune'],
    },
    runningKept: {
      title: 'a network with a running container is kept',
      reference: true,
      weight: 'silent',
      about: ['cli:network prune'],
      when: ['running-container'],
    },
    stoppedGone: {
      title: 'a network with only a stopped container is removed',
      reference: true,
      weight: 'silent',
      about: ['cli:network prune'],
      when: ['stopped-container'],
    },
    defaultKept: {
      title: 'a container starts on the default bridge afterwards',
      reference: true,
      weight: 'fails',
      about: ['cli:network prune'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', version: '<3.1.0' },
      facts: {
        accepted: false,
        untilSpares: null,
        labelSpares: null,
        unusedGone: false,
        runningKept: null,
        stoppedGone: null,
        defaultKept: null,
      },
      weight: 'fails',
      because: 'network prune is there since 3.1',
      source: 'https://github.com/containers/podman/blob/v3.1.0/RELEASE_NOTES.md#310',
    },
    {
      on: { engine: 'podman' },
      facts: { stoppedGone: false },
      because: 'for Podman a stopped container uses its networks like a running one',
      source: 'https://docs.podman.io/en/latest/markdown/podman-network-prune.1.html',
    },
  ],
  advice: [
    {
      facts: ['stoppedGone'],
      write: 'Remove the containers before their networks: `rm NAME && network rm NET`.',
      shownBy: 'networks/remove-in-use#goneAfterwards',
    },
  ],
  async observe({ engine, step }) {
    const labelled = await engine.createNetwork({ labels: { precious: 'yes' } });
    const [unused, busy, idle] = [
      await engine.createNetwork(),
      await engine.createNetwork(),
      await engine.createNetwork(),
    ];
    await engine.start({ network: busy });
    await engine.run({ network: idle, command: ['true'] });
    const prune = (...filter: readonly string[]) =>
      step(['prune', ...filter].join(' '), () => engine.cli(['network', 'prune', '--force', ...filter]));

    // A prune that was refused spares everything, which answers nothing.
    const after = async (pruned: { exitCode: number | null }, answer: () => Promise<boolean | null>) =>
      pruned.exitCode === 0 ? answer() : null;
    const young = await prune('--filter', 'until=1h');
    const untilSpares = await after(young, () => engine.networkExists(unused.name));
    const other = await prune('--filter', 'label!=precious');
    const labelSpares = await after(other, () => engine.networkExists(labelled.name));
    const last = await prune();
    const outcome = await step('start on the default bridge', () =>
      attempt(() => engine.run({ network: 'bridge', command: ['true'] })),
    );
    return {
      accepted: last.exitCode === 0,
      untilSpares,
      labelSpares,
      unusedGone: !(await engine.networkExists(unused.name)) && !(await engine.networkExists(labelled.name)),
      runningKept: await after(last, () => engine.networkExists(busy.name)),
      stoppedGone: await after(last, async () => !(await engine.networkExists(idle.name))),
      defaultKept: await after(last, () => Promise.resolve(!outcome.refused && outcome.value.exitCode === 0)),
    };
  },
});
