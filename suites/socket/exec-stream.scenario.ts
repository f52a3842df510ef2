import { httpAnswer, httpRequest, scenario, textAt, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'socket/exec-stream',
  title: 'POST /exec/ID/start streams frames, or raw with a terminal, and takes input',
  why: 'Editors, terminals in a browser and test libraries read this stream byte by byte.',
  claims: ['alias-03', 'run-10'],
  sources: ['https://docs.docker.com/reference/api/engine/version/v1.43/#tag/Exec/operation/ExecStart'],
  surfaces: ['api'],
  facts: {
    upgraded: {
      title: 'status with Upgrade: tcp and Connection: Upgrade',
      reference: 101,
      weight: 'fails',
      about: ['api:POST /exec/{id}/start'],
    },
    type: {
      title: 'Content-Type without a terminal, in the newest version of the API',
      reference: 'application/vnd.docker.multiplexed-stream',
      weight: 'silent',
      about: ['api:POST /exec/{id}/start'],
      when: ['output-read'],
    },
    typeOfTerminal: {
      title: 'Content-Type with a terminal',
      reference: 'application/vnd.docker.raw-stream',
      weight: 'silent',
      about: ['api:POST /exec/{id}/start Tty'],
      when: ['output-read'],
    },
    echoed: {
      title: 'what is written to cat comes back, in a frame',
      reference: true,
      weight: 'fails',
      about: ['api:POST /containers/{id}/exec AttachStdin'],
    },
    inputEnds: {
      title: 'half of the connection closed is the end of the input: cat ends with 0',
      reference: true,
      weight: 'fails',
      about: ['api:POST /containers/{id}/exec AttachStdin'],
    },
    rawWithTerminal: {
      title: 'with a terminal the output has no frames, and \\r\\n at the ends of lines',
      reference: true,
      weight: 'silent',
      about: ['api:POST /containers/{id}/exec Tty'],
    },
    detached: {
      title: 'status with Detach',
      reference: 200,
      weight: 'fails',
      about: ['api:POST /exec/{id}/start Detach'],
    },
    noBody: {
      title: 'status without a body',
      reference: 200,
      weight: 'fails',
      about: ['api:POST /exec/{id}/start'],
    },
    twice: {
      title: 'the same exec cannot be started again',
      reference: true,
      weight: 'silent',
      about: ['api:POST /exec/{id}/start'],
    },
  },
  differences: [
    {
      on: { engine: 'docker', version: '<23.0.0' },
      facts: { type: 'application/vnd.docker.raw-stream' },
      because: 'before 23.0, with version 1.42 of its API, Docker called every stream raw',
      source: 'https://docs.docker.com/reference/api/engine/version-history/#v142-api-changes',
    },
    {
      on: { engine: 'podman' },
      facts: { type: 'application/vnd.docker.raw-stream' },
      because:
        'Podman calls a stream multiplexed since 4.7, and only where the path names version 1.42 of the API or a newer one',
      source: 'https://github.com/containers/podman/blob/v5.4.2/libpod/util.go',
    },
    {
      on: { engine: 'docker', version: '<23.0.0' },
      facts: { noBody: 400 },
      because: 'before 23.0 Docker demands a body',
      source: 'https://github.com/moby/moby/pull/43463',
    },
    {
      on: { engine: 'podman', version: '<6.0.0' },
      facts: { noBody: 400 },
      because: 'before 6.0 Podman demands a body',
      source: 'https://github.com/containers/podman/commit/3ac6501fdd7f09044e2a59351e3807e330274ced',
    },
  ],
  advice: [
    {
      facts: ['type'],
      write:
        'Learn from the Tty that the exec was created with whether there are frames, not from Content-Type.',
      shownBy: 'socket/exec-stream#echoed',
    },
    {
      facts: ['noBody'],
      write: 'Send `{"Detach":false,"Tty":false}`, whatever is meant.',
      shownBy: 'socket/exec-stream#upgraded',
    },
  ],
  async observe({ engine, step, told }) {
    const container = await engine.start({ network: 'none' });
    const make = async (settings: Record<string, boolean>, command: string[]) => {
      const { body } = await step('create an exec', () =>
        engine.api('POST', `/containers/${container.name}/exec`, {
          AttachStdout: true,
          AttachStderr: true,
          Cmd: command,
          ...settings,
        }),
      );
      return told(textAt(body, 'Id'));
    };
    const upgrade = { Upgrade: 'tcp', Connection: 'Upgrade', 'Content-Type': 'application/json' };
    const start = (id: string, body: string) =>
      httpRequest('POST', `/exec/${id}/start`, { headers: upgrade, body });
    const cat = await make({ AttachStdin: true }, ['cat']);
    const talk = await step('write, and end the input', () =>
      engine.exchange([start(cat, '{"Detach":false,"Tty":false}'), 'hello\n'], { halfClose: true }),
    );
    const answer = httpAnswer(talk.text);
    const { body: ended } = await step('look at it', () => engine.api('GET', `/exec/${cat}/json`));
    const shown = await make({ Tty: true }, ['echo', 'shown']);
    const terminal = await step('start with a terminal', () =>
      engine.exchange([start(shown, '{"Detach":false,"Tty":true}')]),
    );
    const shownAnswer = httpAnswer(terminal.text);
    const again = await step('start it again', () =>
      engine.api('POST', `/exec/${shown}/start`, { Detach: true }),
    );
    const aside = await make({}, ['true']);
    const detached = await step('start detached', () =>
      engine.api('POST', `/exec/${aside}/start`, { Detach: true }),
    );
    const last = await make({}, ['true']);
    const noBody = await step('start without a body', () =>
      engine.exchange([httpRequest('POST', `/exec/${last}/start`)]),
    );
    return {
      upgraded: answer.status,
      type: answer.headers['content-type'] ?? '',
      typeOfTerminal: shownAnswer.headers['content-type'] ?? '',
      echoed: answer.rest === '\x01\0\0\0\0\0\0\x06hello\n',
      inputEnds: talk.closed && valueAt(ended, 'ExitCode') === 0,
      rawWithTerminal: shownAnswer.rest === 'shown\r\n',
      detached: detached.status,
      noBody: httpAnswer(noBody.text).status,
      twice: again.status >= 400,
    };
  },
});
