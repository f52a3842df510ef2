import { poll, scenario, textAt, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'health/check-time-out',
  title: 'A check that takes longer than --health-timeout fails',
  why: 'A program that hangs is noticed by its time-out only.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/dockerfile/#healthcheck',
    'https://github.com/moby/moby/blob/v20.10.24/daemon/health.go',
  ],
  surfaces: ['cli', 'api'],
  needs: ['health-timers'],
  facts: {
    status: {
      title: 'the status after one time-out with --health-retries 1',
      reference: 'unhealthy',
      weight: 'silent',
      about: [
        'cli:run --health-timeout',
        'cli:run --health-retries',
        'api:POST /containers/create Healthcheck.Timeout',
        'api:POST /containers/create Healthcheck.Retries',
      ],
      when: ['slow-check'],
    },
    exitCode: {
      title: 'ExitCode in its entry of Log',
      reference: -1,
      weight: 'output',
      about: ['cli:container inspect', 'api:GET /containers/{id}/json .State.Health.Log'],
      when: ['output-read', 'reads:ExitCode'],
    },
    told: {
      title: 'Output in its entry of Log speaks of the time-out',
      reference: true,
      weight: 'output',
      about: ['cli:container inspect', 'api:GET /containers/{id}/json .State.Health.Log'],
      when: ['output-read', 'reads:Output'],
    },
    soon: {
      title: 'it is noticed before the check has ended by itself',
      reference: true,
      weight: 'silent',
      about: ['cli:run --health-timeout', 'api:POST /containers/create Healthcheck.Timeout'],
      when: ['slow-check'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: { in: '<=3.0.1', notIn: '>=4.3.1' } },
      facts: { status: '', exitCode: null, told: false, soon: false },
      because: 'before 4.0 the state of health is called State.Healthcheck',
      source: 'https://github.com/containers/podman/releases/tag/v4.0.0',
    },
    {
      on: { engine: 'podman', version: '<5.6.0' },
      facts: { status: 'starting', exitCode: null, told: false, soon: false },
      because: 'before 5.6 Podman waited until a check had ended, and only then compared the time',
      source: 'https://github.com/containers/podman/pull/26086',
    },
    {
      on: { engine: 'podman', version: '>=5.6.0' },
      facts: { exitCode: 125, told: false },
      because:
        'Podman means to give -1 since 5.6, and does not know its own error again, whose text alone is passed on',
      source: 'https://github.com/containers/podman/blob/v5.8.2/libpod/container_exec.go',
    },
    {
      on: { engine: 'podman' },
      facts: { told: false },
      because: 'Podman keeps what the check has printed, and adds nothing',
      source: 'https://github.com/containers/podman/blob/v5.8.2/libpod/healthcheck.go',
    },
  ],
  async observe({ engine, step }) {
    const container = await engine.start({
      network: 'none',
      health: {
        command: 'sleep 12; touch /tmp/ended; sleep 600',
        intervalSeconds: 1,
        timeoutSeconds: 1,
        retries: 1,
      },
    });
    const seen = await step('wait for the time-out', () =>
      poll(
        () => engine.inspect('container', container.name),
        (now) => textAt(now, 'State', 'Health', 'Status') === 'unhealthy',
        25_000,
      ),
    );
    const ended = await engine.exec(container, ['test', '-f', '/tmp/ended']);
    const log = valueAt(seen, 'State', 'Health', 'Log');
    const [entry] = Array.isArray(log) ? log : [];
    const exitCode = valueAt(entry, 'ExitCode');
    return {
      status: textAt(seen, 'State', 'Health', 'Status'),
      exitCode: typeof exitCode === 'number' ? exitCode : null,
      told: /time|exceeded/i.test(textAt(entry, 'Output')),
      soon: textAt(seen, 'State', 'Health', 'Status') === 'unhealthy' && ended.exitCode !== 0,
    };
  },
});
