import { poll, scenario, textAt, valueAt } from '../../harness/scenario.ts';

const about = ['cli:container inspect', 'api:GET /containers/{id}/json .State.Health.Status'];

export default scenario({
  id: 'systemd/health-by-itself',
  title: 'A health check of the image runs by itself and sets the status',
  why: 'Proxies, restart tools and scripts wait for a status that nobody asks for by hand.',
  claims: [],
  sources: ['https://docs.docker.com/reference/dockerfile/#healthcheck'],
  surfaces: ['cli', 'api'],
  needs: ['systemd'],
  facts: {
    unhealthy: {
      title: 'the status after a failed check',
      reference: 'unhealthy',
      weight: 'silent',
      about,
      when: ['output-read'],
    },
    runsOn: {
      title: 'the unhealthy container runs on',
      reference: true,
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
    },
    healthy: {
      title: 'the status after a check that succeeds',
      reference: 'healthy',
      weight: 'silent',
      about,
      when: ['output-read'],
    },
    streak: {
      title: 'FailingStreak in inspect is 0 then',
      reference: true,
      weight: 'output',
      about: ['cli:container inspect', 'api:GET /containers/{id}/json .State.Health.FailingStreak'],
      when: ['output-read'],
    },
    log: {
      title: 'each entry of Log has Start, End, ExitCode and Output',
      reference: true,
      weight: 'output',
      about: ['cli:container inspect', 'api:GET /containers/{id}/json .State.Health.Log'],
      when: ['output-read'],
    },
    listed: {
      title: 'ps --filter health=healthy lists the container',
      reference: true,
      weight: 'silent',
      about: ['cli:ps --filter health', 'api:GET /containers/json ?filters=health'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '<4.0.0' },
      facts: { unhealthy: '', healthy: '', streak: false, log: false, listed: false },
      because:
        'Podman before 4.0 makes no check of that of the image, and calls the status State.Healthcheck',
      source: 'https://github.com/containers/podman/releases/tag/v4.0.0',
    },
  ],
  async observe({ engine, step }) {
    const container = await engine.start({ image: 'healthcheck', network: 'none' });
    const becomes = (status: string) =>
      poll(
        () => engine.inspect('container', container.name),
        (seen) => textAt(seen, 'State', 'Health', 'Status') === status,
        20_000,
      );
    const sick = await step('wait for the failed check', () => becomes('unhealthy'));
    const { running } = await engine.state(container);
    await engine.exec(container, ['touch', '/tmp/healthy']);
    const well = await step('wait for a check that succeeds', () => becomes('healthy'));
    const entries = valueAt(well, 'State', 'Health', 'Log');
    const listed = await engine.list({ filters: { health: 'healthy', name: container.name } });
    return {
      unhealthy: textAt(sick, 'State', 'Health', 'Status'),
      runsOn: running,
      healthy: textAt(well, 'State', 'Health', 'Status'),
      streak: valueAt(well, 'State', 'Health', 'FailingStreak') === 0,
      log:
        Array.isArray(entries) &&
        entries.length > 0 &&
        entries.every((entry) =>
          ['Start', 'End', 'ExitCode', 'Output'].every(
            (key) => entry !== null && typeof entry === 'object' && key in entry,
          ),
        ),
      listed: listed.includes(container.name),
    };
  },
});
