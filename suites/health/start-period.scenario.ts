import { poll, scenario, textAt, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'health/start-period',
  title: 'Failed checks do not count within --health-start-period, until one succeeds',
  why: 'Databases get minutes to start; once they run, a failure must be seen.',
  claims: [],
  sources: ['https://docs.docker.com/reference/dockerfile/#healthcheck'],
  surfaces: ['cli', 'api'],
  needs: ['health-timers'],
  facts: {
    status: {
      title: 'the status after two failed checks within the start period, with one retry',
      reference: 'starting',
      weight: 'silent',
      about: ['cli:run --health-start-period', 'api:POST /containers/create Healthcheck.StartPeriod'],
    },
    streak: {
      title: 'FailingStreak then',
      reference: 0,
      weight: 'output',
      about: ['cli:container inspect', 'api:GET /containers/{id}/json .State.Health.FailingStreak'],
      when: ['output-read'],
    },
    healthy: {
      title: 'a check that succeeds within the period makes it healthy',
      reference: true,
      weight: 'silent',
      about: ['cli:run --health-start-period', 'api:POST /containers/create Healthcheck.StartPeriod'],
    },
    counted: {
      title: 'a failure after that success counts, although the period goes on',
      reference: true,
      weight: 'silent',
      about: ['cli:run --health-start-period', 'api:POST /containers/create Healthcheck.StartPeriod'],
      when: ['failing-check'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: { in: '<=3.0.1', notIn: '>=4.3.1' }, surface: 'api' },
      refused: true,
      because: 'Podman 3.0 takes a time of 0 or no retries in the body as they are, and refuses them',
      source: 'https://github.com/containers/podman/blob/v3.0.1/cmd/podman/common/create_opts.go',
    },
    {
      on: { engine: 'podman', version: { in: '<=3.0.1', notIn: '>=4.3.1' } },
      facts: { status: '', healthy: false, counted: false },
      because: 'before 4.0 the state of health is called State.Healthcheck',
      source: 'https://github.com/containers/podman/releases/tag/v4.0.0',
    },
    {
      on: { engine: 'podman' },
      facts: { counted: false },
      because: 'in Podman no failure counts before the period is over, whatever came before',
      source: 'https://github.com/containers/podman/blob/v5.8.2/libpod/healthcheck.go',
    },
  ],
  async observe({ engine, step }) {
    const container = await engine.start({
      network: 'none',
      health: {
        command: 'echo >> /tmp/checks; test -f /tmp/healthy',
        intervalSeconds: 1,
        retries: 1,
        startPeriodSeconds: 3600,
      },
    });
    const look = () => engine.inspect('container', container.name);
    const status = (seen: Awaited<ReturnType<typeof look>>) => textAt(seen, 'State', 'Health', 'Status');
    const entries = (seen: Awaited<ReturnType<typeof look>>) => {
      const log = valueAt(seen, 'State', 'Health', 'Log');
      return Array.isArray(log) ? log : [];
    };
    const failed = await step('wait for two checks', () =>
      poll(look, (seen) => entries(seen).length >= 2, 20_000),
    );
    await engine.exec(container, ['touch', '/tmp/healthy']);
    const well = await step('wait for one that succeeds', () =>
      poll(look, (seen) => status(seen) === 'healthy', 20_000),
    );
    await engine.exec(container, ['rm', '/tmp/healthy']);
    // As many checks as are enough, and the results of all but the last one are in.
    const checks = '/tmp/checks';
    const before = Number.parseInt((await engine.exec(container, ['wc', '-l', checks])).stdout, 10);
    await step('wait for two that fail', () =>
      poll(
        () => engine.exec(container, ['wc', '-l', checks]),
        ({ stdout }) => Number.parseInt(stdout, 10) >= before + 3,
        20_000,
      ),
    );
    return {
      status: status(failed),
      streak: Number(valueAt(failed, 'State', 'Health', 'FailingStreak')),
      healthy: status(well) === 'healthy',
      counted: status(await look()) === 'unhealthy',
    };
  },
});
