import { poll, scenario, textAt, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'health/while-paused',
  title: 'docker pause stops health checks, and makes the status of a container unhealthy',
  why: 'A backup pauses a database for seconds, and a container that gets unhealthy meanwhile is replaced.',
  claims: [],
  sources: ['https://docs.docker.com/reference/dockerfile/#healthcheck'],
  surfaces: ['cli', 'api'],
  needs: ['health-timers', 'own-cgroups'],
  facts: {
    status: {
      title: 'the status of the paused container, after several intervals',
      reference: 'unhealthy',
      weight: 'silent',
      about: ['cli:pause', 'api:POST /containers/{id}/pause'],
      when: ['health-check'],
    },
    streak: {
      title: 'FailingStreak of the paused container',
      reference: 0,
      weight: 'silent',
      about: ['cli:pause', 'api:POST /containers/{id}/pause'],
      when: ['health-check'],
    },
    again: {
      title: 'checks succeed again after unpause',
      reference: true,
      weight: 'silent',
      about: ['cli:unpause', 'api:POST /containers/{id}/unpause'],
      when: ['health-check'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { status: 'healthy' },
      because:
        'Docker sets the status when it ends the checks of a container; those of Podman fail, and do not count',
      source: 'https://github.com/containers/podman/blob/v5.8.2/libpod/healthcheck.go',
    },
  ],
  async observe({ engine, step, host }) {
    const container = await engine.start({
      network: 'none',
      health: { command: 'echo >> /tmp/checks', intervalSeconds: 1 },
    });
    const look = () => engine.inspect('container', container.name);
    const status = (seen: Awaited<ReturnType<typeof look>>) => textAt(seen, 'State', 'Health', 'Status');
    await step('wait for a check', () => poll(look, (seen) => status(seen) === 'healthy', 20_000));
    await step('pause it', () => engine.pause(container));
    // Nothing tells that checks were skipped but that their time has passed.
    await step('let five intervals pass', () => host.run(['sleep', '5']));
    const paused = await step('inspect', look);
    await step('go on', () => engine.unpause(container));
    const count = async () =>
      Number.parseInt((await engine.exec(container, ['wc', '-l', '/tmp/checks'])).stdout, 10);
    const before = await count();
    const after = await step('wait for two checks', () => poll(count, (now) => now >= before + 2, 20_000));
    return {
      status: status(paused),
      streak: Number(valueAt(paused, 'State', 'Health', 'FailingStreak')),
      again: after >= before + 2,
    };
  },
});
