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
    },
    labelSpares: {
      title: 'with --filter label!=KEY a container with that label is kept',
      reference: true,
      weight: 'silent',
    },
    othersGone: { title: 'a container without that label is removed', reference: true, weight: 'silent' },
    endedGone: {
      title: 'without a filter a container that has exited is removed',
      reference: true,
      weight: 'silent',
    },
    createdGone: { title: 'a container that never ran is removed', reference: true, weight: 'silent' },
    runningKept: { title: 'a running container is kept', reference: true, weight: 'silent' },
    volumeKept: {
      title: 'the anonymous volume of a removed container is kept',
      reference: true,
      weight: 'silent',
    },
    tellsSpace: { title: 'prune prints the reclaimed space', reference: true, weight: 'output' },
  },
  differences: [
    {
      on: { engine: 'podman', version: { in: '<=3.0.1', notIn: '>=4.3.1' } },
      facts: { untilSpares: false, labelSpares: false },
      because: 'Podman 3.0 accepts --filter until but keeps nothing for it, and refuses label!',
      source: 'measured with Podman 3.0.1 and 4.3.1',
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
    const { container: labelled } = await ended({ precious: 'yes' });
    const { container: plain } = await ended();
    const created = await engine.create({ network: 'none' });
    const running = await engine.start({ network: 'none' });
    const owner = await engine.create({ image: 'volume', network: 'none' });
    const [volume = ''] = await engine.adoptAnonymousVolumes(owner);
    const prune = (...filter: readonly string[]) =>
      step(['prune', ...filter].join(' '), () => engine.cli(['container', 'prune', '--force', ...filter]));
    const exists = ({ name }: { name: string }) => engine.exists(name);

    await prune('--filter', 'until=1h');
    const untilSpares = await exists(plain);
    await prune('--filter', 'label!=precious');
    const labelSpares = await exists(labelled);
    const othersGone = !(await exists(plain));
    const last = await prune();
    return {
      untilSpares,
      labelSpares,
      othersGone,
      endedGone: !(await exists(labelled)),
      createdGone: !(await exists(created)),
      runningKept: (await engine.state(running)).running,
      volumeKept: !(await exists(owner)) && (await engine.volumeExists(volume)),
      tellsSpace: /reclaimed space: \d/i.test(last.stdout),
    };
  },
});
