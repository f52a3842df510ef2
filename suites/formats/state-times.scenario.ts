import { poll, scenario, script, textAt, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'formats/state-times',
  title: 'StartedAt and FinishedAt in inspect are 0001-01-01T00:00:00Z before the start',
  why: 'Scripts compute how long a container ran, and meet the year 1.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Container/operation/ContainerInspect',
  ],
  surfaces: ['cli', 'api'],
  facts: {
    neverStarted: {
      title: 'StartedAt of a container that was only created',
      reference: '0001-01-01T00:00:00Z',
      weight: 'output',
      about: ['cli:container inspect', 'api:GET /containers/{id}/json .State.StartedAt'],
      when: ['stopped-container', 'output-read'],
    },
    neverFinished: {
      title: 'FinishedAt of a container that was only created',
      reference: '0001-01-01T00:00:00Z',
      weight: 'output',
      about: ['cli:container inspect', 'api:GET /containers/{id}/json .State.FinishedAt'],
      when: ['stopped-container', 'output-read'],
    },
    created: {
      title: 'Created is a time of RFC 3339',
      reference: true,
      weight: 'output',
      about: ['cli:container inspect', 'api:GET /containers/{id}/json .Created'],
      when: ['output-read'],
    },
    rfc: {
      title: 'StartedAt and FinishedAt of one that has ended are times of RFC 3339',
      reference: true,
      weight: 'silent',
      about: [
        'cli:container inspect',
        'api:GET /containers/{id}/json .State.StartedAt',
        'api:GET /containers/{id}/json .State.FinishedAt',
      ],
      when: ['output-read'],
    },
    utc: {
      title: 'StartedAt and FinishedAt are in UTC, with a Z',
      reference: true,
      weight: 'output',
      about: ['cli:container inspect', 'api:GET /containers/{id}/json .State.FinishedAt'],
      when: ['output-read'],
    },
    order: {
      title: 'Created is before StartedAt',
      reference: true,
      weight: 'silent',
      about: ['cli:container inspect', 'api:GET /containers/{id}/json .State.StartedAt'],
      when: ['output-read'],
    },
    state: {
      title: 'Running, Paused, Restarting, Dead, Pid, ExitCode and Error of one that has ended',
      reference: 'false false false false 0 3 ',
      weight: 'output',
      about: ['cli:container inspect', 'api:GET /containers/{id}/json .State'],
      when: ['stopped-container', 'output-read'],
    },
    template: {
      title: 'RestartCount is a number',
      reference: true,
      weight: 'output',
      about: ['cli:container inspect', 'api:GET /containers/{id}/json .RestartCount'],
      when: ['output-read'],
    },
  },
  differences: [],
  async observe({ engine, step }) {
    const idle = await engine.create({ network: 'none' });
    const before = await step('inspect one that was created', () => engine.inspect('container', idle.name));
    const { container } = await engine.run({ network: 'none', command: script('sleep 1', 'exit 3') });
    const seen = await step('inspect one that has ended', () =>
      poll(
        () => engine.inspect('container', container.name),
        (now) => textAt(now, 'State', 'Status') === 'exited',
      ),
    );
    const created = textAt(seen, 'Created');
    const [started, finished] = [textAt(seen, 'State', 'StartedAt'), textAt(seen, 'State', 'FinishedAt')];
    const rfc = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
    const fields = ['Running', 'Paused', 'Restarting', 'Dead', 'Pid', 'ExitCode', 'Error'];
    return {
      neverStarted: textAt(before, 'State', 'StartedAt'),
      neverFinished: textAt(before, 'State', 'FinishedAt'),
      created: rfc.test(created),
      rfc: [started, finished].every((time) => rfc.test(time)),
      utc: [started, finished].every((time) => time.endsWith('Z')),
      order: Date.parse(created) <= Date.parse(started),
      state: fields
        .map((field) => JSON.stringify(valueAt(seen, 'State', field)))
        .join(' ')
        .replaceAll('"', ''),
      template: typeof valueAt(seen, 'RestartCount') === 'number',
    };
  },
});
