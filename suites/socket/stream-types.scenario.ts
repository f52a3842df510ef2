import { httpAnswer, httpRequest, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'socket/stream-types',
  title: 'GET /containers/ID/logs answers frames in chunks, and raw lines of a terminal',
  why: 'A client decides by Content-Type whether there are frames to take apart, and shows nothing until the head is there.',
  claims: ['alias-03'],
  sources: [
    'https://docs.docker.com/reference/api/engine/version/v1.43/#tag/Container/operation/ContainerLogs',
  ],
  surfaces: ['api'],
  facts: {
    type: {
      title: 'Content-Type without a terminal, in the newest version of the API',
      reference: 'application/vnd.docker.multiplexed-stream',
      weight: 'silent',
      about: ['api:GET /containers/{id}/logs'],
      when: ['output-read'],
    },
    typeOfTerminal: {
      title: 'Content-Type of a container with a terminal',
      reference: 'application/vnd.docker.raw-stream',
      weight: 'silent',
      about: ['api:GET /containers/{id}/logs'],
      when: ['output-read'],
    },
    chunked: {
      title: 'the answer comes in chunks',
      reference: true,
      weight: 'output',
      about: ['api:GET /containers/{id}/logs'],
    },
    framed: {
      title: 'each line is in a frame that names its stream',
      reference: true,
      weight: 'silent',
      about: ['api:GET /containers/{id}/logs ?stdout', 'api:GET /containers/{id}/logs ?stderr'],
    },
    rawWithTerminal: {
      title: 'lines of a terminal have no frame, and \\r\\n at their end',
      reference: true,
      weight: 'silent',
      about: ['api:GET /containers/{id}/logs ?stdout'],
    },
    headAtOnce: {
      title: 'follow=1 on a container that says nothing answers its head at once',
      reference: true,
      weight: 'fails',
      about: ['api:GET /containers/{id}/logs ?follow'],
    },
    noStream: {
      title: 'status without stdout and stderr',
      reference: 400,
      weight: 'output',
      about: ['api:GET /containers/{id}/logs'],
      when: ['no-stream'],
    },
  },
  differences: [
    {
      on: { engine: 'docker', version: '<23.0.0' },
      facts: { type: '', typeOfTerminal: '' },
      because: 'before 23.0, with version 1.42 of its API, Docker does not say what a log is',
      source: 'https://docs.docker.com/reference/api/engine/version-history/#v142-api-changes',
    },
    {
      on: { engine: 'podman', version: '>=5.3.0' },
      facts: { type: '', typeOfTerminal: '' },
      because: 'Podman names no type for logs, and since 5.3 the head goes out before the first bytes',
      source: 'https://github.com/containers/podman/commit/e6d987882eec98e0ced1b11858921401abecb705',
    },
    {
      on: { engine: 'podman', version: '<5.3.0' },
      facts: { type: 'application/octet-stream', typeOfTerminal: 'text/plain; charset=utf-8' },
      because: 'Podman names no type for logs, and its HTTP library guesses one from the first bytes',
      source: 'https://github.com/containers/podman/blob/v5.8.0/pkg/api/handlers/compat/containers_logs.go',
    },
    {
      on: { engine: 'podman', version: '<5.3.0' },
      facts: { headAtOnce: false },
      because: 'before 5.3 Podman sends the head of a log together with its first lines',
      source: 'https://github.com/containers/podman/commit/e6d987882eec98e0ced1b11858921401abecb705',
    },
  ],
  advice: [
    {
      facts: ['type', 'typeOfTerminal'],
      write: 'Learn from `Config.Tty` of the container whether there are frames, not from Content-Type.',
      shownBy: 'socket/stream-types#framed',
    },
  ],
  async observe({ engine, step }) {
    const command = ['sh', '-c', 'echo out; echo err >&2'];
    const { container: plain } = await engine.run({ network: 'none', command });
    const terminal = await engine.start({ network: 'none', tty: true, command: ['echo', 'shown'] });
    await engine.wait(terminal);
    const silent = await engine.start({ network: 'none' });
    const logs = async (title: string, name: string, query: string, until?: string) => {
      const asked = [httpRequest('GET', `/containers/${name}/logs?${query}`)];
      const { text } = await step(title, () =>
        engine.exchange(asked, until === undefined ? {} : { until, deadlineMs: 4000 }),
      );
      return httpAnswer(text);
    };
    const both = await logs('logs', plain.name, 'stdout=1&stderr=1');
    const shown = await logs('logs of a terminal', terminal.name, 'stdout=1&stderr=1');
    const follow = await logs('follow', silent.name, 'stdout=1&stderr=1&follow=1', '\r\n\r\n');
    const none = await logs('no stream', plain.name, 'follow=0');
    return {
      type: both.headers['content-type'] ?? '',
      typeOfTerminal: shown.headers['content-type'] ?? '',
      chunked: both.headers['transfer-encoding'] === 'chunked',
      framed: ['\x01\0\0\0\0\0\0\x04', '\x02\0\0\0\0\0\0\x04'].every((frame) => both.rest.includes(frame)),
      rawWithTerminal: shown.rest.includes('shown\r\n') && !shown.rest.includes('\x01\0\0\0'),
      headAtOnce: follow.status === 200,
      noStream: none.status,
    };
  },
});
