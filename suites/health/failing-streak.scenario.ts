import { poll, scenario, textAt, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'health/failing-streak',
  title: 'A healthy container is unhealthy after --health-retries failures in a row',
  why: 'One slow answer must not restart a program.',
  claims: [],
  sources: ['https://docs.docker.com/reference/dockerfile/#healthcheck'],
  surfaces: ['cli', 'api'],
  needs: ['health-timers'],
  facts: {
    atFirst: {
      title: 'the status while fewer have failed',
      reference: 'healthy',
      weight: 'silent',
      about: ['cli:run --health-retries', 'api:POST /containers/create Healthcheck.Retries'],
    },
    enough: {
      title: 'the status after as many',
      reference: 'unhealthy',
      weight: 'silent',
      about: ['cli:run --health-retries', 'api:POST /containers/create Healthcheck.Retries'],
    },
    counted: {
      title: 'FailingStreak is not below the number of retries then',
      reference: true,
      weight: 'output',
      about: ['cli:container inspect', 'api:GET /containers/{id}/json .State.Health.FailingStreak'],
      when: ['output-read'],
    },
    word: {
      title: 'the filter health=unhealthy lists it',
      reference: true,
      weight: 'silent',
      about: ['cli:ps --filter health', 'api:GET /containers/json ?filters=health'],
    },
    stopped: {
      title: 'the status of the stopped container',
      reference: 'unhealthy',
      weight: 'output',
      about: ['cli:container inspect', 'api:GET /containers/{id}/json .State.Health.Status'],
      when: ['stopped-container', 'output-read'],
    },
    again: {
      title: 'the status after the next start, before a check succeeds',
      reference: 'starting',
      weight: 'silent',
      about: ['cli:start', 'api:POST /containers/{id}/start'],
      when: ['failing-check'],
    },
    streakAgain: {
      title: 'FailingStreak begins anew then',
      reference: true,
      weight: 'silent',
      about: ['cli:start', 'api:POST /containers/{id}/start'],
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
      facts: { atFirst: null, enough: '', counted: false, stopped: '', again: '', streakAgain: false },
      because: 'before 4.0 the state of health is called State.Healthcheck',
      source: 'https://github.com/containers/podman/releases/tag/v4.0.0',
    },
    {
      on: { engine: 'podman', version: '<4.4.0' },
      facts: { again: 'unhealthy', streakAgain: false },
      because: 'before 4.4 the results of earlier runs counted on after a start',
      source: 'https://github.com/containers/podman/releases/tag/v4.4.0',
    },
  ],
  async observe({ engine, step }) {
    const retries = 4;
    const container = await engine.start({
      network: 'none',
      health: { command: 'echo >> /tmp/checks; test ! -f /tmp/sick', intervalSeconds: 1, retries },
    });
    const look = () => engine.inspect('container', container.name);
    const status = (seen: Awaited<ReturnType<typeof look>>) => textAt(seen, 'State', 'Health', 'Status');
    const streak = (seen: Awaited<ReturnType<typeof look>>) =>
      Number(valueAt(seen, 'State', 'Health', 'FailingStreak'));
    await step('wait for a check that succeeds', () =>
      poll(look, (seen) => status(seen) === 'healthy', 20_000),
    );
    await engine.exec(container, ['touch', '/tmp/sick']);
    const failed = await step('wait for one that fails', () =>
      poll(look, (seen) => streak(seen) > 0, 20_000),
    );
    const sick = await step('wait for as many as count', () =>
      poll(look, (seen) => status(seen) === 'unhealthy', 20_000),
    );
    const listed = await engine.list({ filters: { health: 'unhealthy', name: `^${container.name}$` } });
    await engine.stop(container, { graceSeconds: 5 });
    const stopped = await look();
    await step('start it again', () => engine.startCreated(container));
    const count = async () =>
      Number.parseInt((await engine.exec(container, ['wc', '-l', '/tmp/checks'])).stdout, 10);
    const before = await count();
    // When the second one has begun, the result of the first one is in.
    await step('wait for two checks', () => poll(count, (now) => now >= before + 2, 20_000));
    const again = await look();
    return {
      atFirst: streak(failed) > 0 && streak(failed) < retries ? status(failed) : null,
      enough: status(sick),
      counted: streak(sick) >= retries,
      word: listed.length === 1,
      stopped: status(stopped),
      again: status(again),
      streakAgain: streak(again) < retries,
    };
  },
});
