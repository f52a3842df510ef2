import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/container-prune',
  title: 'docker container prune removes stopped containers but not their volumes',
  why: 'Clean-up jobs rely on it to keep containers that are running, new or labelled.',
  claims: ['run-06'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/prune/'],
  surfaces: ['cli'],
  needs: ['disposable'],
  facts: {
    untilSpares: {
      title: 'with --filter until=1h a container that has just exited is kept',
      reference: true,
      weight: 'silent',
      about: ['cli:container prune --filter until'],
    },
    labelSpares: {
      title: 'prune --filter label!=KEY works, and keeps a container with that label',
      reference: true,
      weight: 'silent',
      about: ['cli:container prune --filter label'],
      when: ['negated-filter'],
    },
    othersGone: {
      title: 'a container without that label is removed',
      reference: true,
      weight: 'silent',
      about: ['cli:container prune --filter label'],
      when: ['negated-filter'],
    },
    endedGone: {
      title: 'without a filter a container that has exited is removed',
      reference: true,
      weight: 'silent',
      about: ['cli:container prune'],
    },
    createdGone: {
      title: 'a container that never ran is removed',
      reference: true,
      weight: 'silent',
      about: ['cli:container prune'],
    },
    runningKept: {
      title: 'a running container is kept',
      reference: true,
      weight: 'silent',
      about: ['cli:container prune'],
    },
    volumeKept: {
      title: 'the anonymous volume of a removed container is kept',
      reference: true,
      weight: 'silent',
      about: ['cli:container prune'],
    },
    tellsSpace: {
      title: 'prune prints the reclaimed space',
      reference: true,
      weight: 'output',
      about: ['cli:container prune'],
      when: ['output-read', 'reads:reclaimed'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '<3.1.1' },
      facts: { untilSpares: false },
      because: 'before 3.1.1 Podman takes --filter until the wrong way round: it removes what is younger',
      source: 'https://github.com/containers/podman/commit/b76cc706ad8b8991f741fc12704f535a79769a7b',
    },
    {
      on: { engine: 'podman', version: '<4.3.0' },
      facts: { labelSpares: false, othersGone: false },
      weight: 'fails',
      because: 'before 4.3 Podman refuses the filter label!',
      source: 'https://github.com/containers/podman/releases/tag/v4.3.0',
    },
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { tellsSpace: false },
      because: 'Podman prints only the ids of the removed containers',
      source: 'https://docs.podman.io/en/latest/markdown/podman-container-prune.1.html',
    },
  ],
  async observe({ engine, step }) {
    const ended = (labels: Record<string, string> = {}) =>
      engine.run({ network: 'none', command: ['true'], labels });
    const running = await engine.start({ network: 'none' });
    const prune = (...filter: readonly string[]) =>
      step(['prune', ...filter].join(' '), () => engine.cli(['container', 'prune', '--force', ...filter]));
    const exists = ({ name }: { name: string }) => engine.exists(name);

    const { container: young } = await ended();
    await prune('--filter', 'until=1h');
    const untilSpares = await exists(young);
    // Each prune has containers of its own: an earlier one that removes too much would answer for it.
    const { container: labelled } = await ended({ precious: 'yes' });
    const { container: plain } = await ended();
    const byLabel = await prune('--filter', 'label!=precious');
    const labelSpares = byLabel.exitCode === 0 && (await exists(labelled));
    const othersGone = !(await exists(plain));
    const { container: last } = await ended();
    const created = await engine.create({ network: 'none' });
    const owner = await engine.create({ image: 'volume', network: 'none' });
    const [volume = ''] = await engine.adoptAnonymousVolumes(owner);
    const pruned = await prune();
    return {
      untilSpares,
      labelSpares,
      othersGone,
      endedGone: !(await exists(last)),
      createdGone: !(await exists(created)),
      runningKept: (await engine.state(running)).running,
      volumeKept: !(await exists(owner)) && (await engine.volumeExists(volume)),
      tellsSpace: /reclaimed space: \d/i.test(pruned.stdout),
    };
  },
});
