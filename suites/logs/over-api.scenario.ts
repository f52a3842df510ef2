import { scenario, script } from '../../harness/scenario.ts';

const logs = 'api:GET /containers/{id}/logs';

export default scenario({
  id: 'logs/over-api',
  title: 'GET /containers/ID/logs needs stdout or stderr, and takes since, until and tail',
  why: 'Log collectors continue by the time of the last line that they have.',
  claims: ['run-15'],
  sources: [
    'https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Container/operation/ContainerLogs',
  ],
  surfaces: ['api'],
  facts: {
    neither: {
      title: 'status without stdout and stderr',
      reference: 400,
      weight: 'output',
      about: [logs],
      when: ['failing-command'],
    },
    stderrAlone: {
      title: 'stderr=1 alone gives the line of standard error',
      reference: true,
      weight: 'silent',
      about: [`${logs} ?stderr`],
    },
    framed: {
      title: 'each line begins with eight bytes: stream and length',
      reference: true,
      weight: 'silent',
      about: [logs],
      when: ['output-read'],
    },
    stamped: {
      title: 'timestamps=1 gives a time of RFC 3339 with nine digits',
      reference: true,
      weight: 'silent',
      about: [`${logs} ?timestamps`],
    },
    timed: {
      title: 'timestamps=1 gives a time to the second at least',
      reference: true,
      weight: 'silent',
      about: [`${logs} ?timestamps`],
    },
    tail: {
      title: 'tail=1 gives the last line',
      reference: true,
      weight: 'silent',
      about: [`${logs} ?tail`],
    },
    tailWord: {
      title: 'status of tail=some',
      reference: 200,
      weight: 'fails',
      about: [`${logs} ?tail`],
    },
    sinceFraction: {
      title: 'since with a fraction of a second is accepted',
      reference: true,
      weight: 'fails',
      about: [`${logs} ?since`],
    },
    untilPast: {
      title: 'until in the past gives nothing',
      reference: true,
      weight: 'silent',
      about: [`${logs} ?until`],
    },
    missing: {
      title: 'status for a missing container',
      reference: 404,
      weight: 'output',
      about: [logs],
      when: ['absent-object'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '<5.8.0' },
      facts: { stamped: false },
      because: 'before 5.8 the time stamps of logs over the API of Podman have no fractions',
      source: 'https://github.com/containers/podman/releases/tag/v5.8.0',
    },
    {
      on: { engine: 'podman' },
      facts: { tailWord: 400 },
      because: 'Podman takes nothing but a number or all, and Docker takes every other word for all',
      source: 'https://github.com/containers/podman/blob/v5.8.2/pkg/api/handlers/compat/containers_logs.go',
    },
  ],
  advice: [
    {
      facts: ['stamped'],
      write: 'Read times to the second, and leave out the lines that are there already.',
      shownBy: 'logs/over-api#timed',
    },
  ],
  async observe({ engine, step }) {
    const { container } = await engine.run({
      network: 'none',
      command: script('echo one', 'sleep 0.1', 'echo two >&2'),
    });
    const ask = (query: string, name = container.name) =>
      step(query, async () => {
        const { status, body } = await engine.api('GET', `/containers/${name}/logs?${query}`);
        return { status, text: typeof body === 'string' ? body : '' };
      });
    const neither = await ask('');
    const both = await ask('stdout=1&stderr=1');
    const stderr = await ask('stderr=1');
    const stamped = await ask('stdout=1&timestamps=1');
    const tail = await ask('stdout=1&stderr=1&tail=1');
    const word = await ask('stdout=1&stderr=1&tail=some');
    const fraction = await ask('stdout=1&stderr=1&since=1000000000.5');
    const past = await ask('stdout=1&stderr=1&until=1000000000');
    const missing = await ask('stdout=1', engine.name('container'));
    const time = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d`;
    return {
      neither: neither.status,
      stderrAlone: stderr.text.includes('two') && !stderr.text.includes('one'),
      framed: both.text === '\u0001\0\0\0\0\0\0\u0004one\n\u0002\0\0\0\0\0\0\u0004two\n',
      stamped: new RegExp(String.raw`${time}\.\d{9}Z one`).test(stamped.text),
      timed: new RegExp(`${time}\\S* one`).test(stamped.text),
      tail: tail.text.includes('two') && !tail.text.includes('one'),
      tailWord: word.status,
      sinceFraction: fraction.text.includes('two'),
      untilPast: past.status === 200 && past.text === '',
      missing: missing.status,
    };
  },
});
