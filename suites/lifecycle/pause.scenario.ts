import { attempt, poll, scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/pause',
  title: 'docker pause freezes every process of a container until docker unpause',
  why: 'Backups take a consistent copy of a volume while its writer is paused.',
  claims: ['run-15'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/pause/'],
  surfaces: ['cli', 'api'],
  needs: ['own-cgroups'],
  facts: {
    paused: {
      title: 'status of the paused container',
      reference: 'paused',
      weight: 'output',
      about: [
        'cli:pause',
        'cli:container inspect --format .State.Status',
        'api:POST /containers/{id}/pause',
        'api:GET /containers/{id}/json .State.Status',
      ],
    },
    flagged: {
      title: 'State.Paused is true',
      reference: true,
      weight: 'silent',
      about: [
        'cli:pause',
        'cli:container inspect --format .State.Paused',
        'api:POST /containers/{id}/pause',
        'api:GET /containers/{id}/json .State.Paused',
      ],
    },
    resumed: {
      title: 'status after unpause',
      reference: 'running',
      weight: 'output',
      about: ['cli:unpause', 'api:POST /containers/{id}/unpause'],
    },
    goesOn: {
      title: 'the process continues after unpause',
      reference: true,
      weight: 'silent',
      about: ['cli:unpause', 'api:POST /containers/{id}/unpause'],
    },
  },
  async observe({ engine, step }) {
    const container = await engine.start({
      network: 'none',
      command: script('while true; do echo tick >> /tmp/ticks; sleep 0.05; done'),
    });
    // On a busy host, an old runc gives up before the freezer of cgroup v1 is done (opencontainers/runc#2791).
    const pausing = await step('pause', () =>
      poll(
        () => attempt(() => engine.pause(container)),
        ({ refused }) => !refused,
        2_000,
      ),
    );
    if (pausing.refused) await engine.pause(container);
    const paused = await engine.state(container);
    await step('unpause', () => engine.unpause(container));
    const resumed = await engine.state(container);
    const ticks = async () => (await engine.exec(container, ['cat', '/tmp/ticks'])).stdout.length;
    const before = await step('count the ticks', ticks);
    const after = await step('count them again', () => poll(ticks, (count) => count > before));
    return {
      paused: paused.status,
      flagged: paused.paused,
      resumed: resumed.status,
      goesOn: after > before,
    };
  },
});
