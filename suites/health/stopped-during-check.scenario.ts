import { poll, scenario, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'health/stopped-during-check',
  title: 'The health status of a container that stops during a check stays a known word',
  why: 'Monitors know starting, healthy and unhealthy, and stumble over another word.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Container/operation/ContainerInspect',
  ],
  surfaces: ['cli', 'api'],
  needs: ['health-timers'],
  facts: {
    known: {
      title: 'the status is starting, healthy or unhealthy',
      reference: true,
      weight: 'silent',
      about: [
        'cli:container inspect --format .State.Health.Status',
        'api:GET /containers/{id}/json .State.Health.Status',
      ],
      when: ['stopped-container'],
    },
    exited: {
      title: 'State.Status is exited',
      reference: true,
      weight: 'silent',
      about: ['cli:container inspect --format .State.Status', 'api:GET /containers/{id}/json .State.Status'],
      when: ['health-check'],
    },
  },
  async observe({ engine, step }) {
    const container = await engine.start({
      network: 'none',
      health: { command: 'touch /tmp/begun; sleep 600', intervalSeconds: 1 },
    });
    await step('wait until a check runs', () =>
      poll(
        () => engine.exec(container, ['test', '-e', '/tmp/begun']),
        ({ exitCode }) => exitCode === 0,
        20_000,
      ),
    );
    await step('stop it', () => engine.stop(container, { graceSeconds: 5 }));
    // The check that was cut off is told a moment later.
    const look = () => engine.inspect('container', container.name);
    const known = ['starting', 'healthy', 'unhealthy'];
    const seen = await step('inspect', () =>
      poll(look, (now) => !known.includes(textAt(now, 'State', 'Health', 'Status')), 3000),
    );
    return {
      known: known.includes(textAt(seen, 'State', 'Health', 'Status')),
      exited: textAt(seen, 'State', 'Status') === 'exited',
    };
  },
});
