import { httpAnswer, httpRequest, scenario } from '../../harness/scenario.ts';

/** Of the multiplexed stream: standard output, of six bytes. */
const hello = '\x01\0\0\0\0\0\0\x06hello\n';

export default scenario({
  id: 'socket/attach-upgrade',
  title: 'POST /containers/ID/attach answers 101 to an Upgrade header, and 200 without',
  why: 'docker run, terminals in a browser and CI runners speak over such a connection, and end input by closing half of it.',
  claims: ['alias-03'],
  sources: [
    'https://docs.docker.com/reference/api/engine/version/v1.43/#tag/Container/operation/ContainerAttach',
  ],
  surfaces: ['api'],
  facts: {
    upgraded: {
      title: 'status with Upgrade: tcp and Connection: Upgrade',
      reference: 101,
      weight: 'fails',
      about: ['api:POST /containers/{id}/attach'],
    },
    upgradeAlone: {
      title: 'status with Upgrade: tcp and without Connection: Upgrade',
      reference: 101,
      weight: 'fails',
      about: ['api:POST /containers/{id}/attach'],
    },
    plain: {
      title: 'status without either',
      reference: 200,
      weight: 'fails',
      about: ['api:POST /containers/{id}/attach'],
    },
    type: {
      title: 'Content-Type without a terminal, in the newest version of the API',
      reference: 'application/vnd.docker.multiplexed-stream',
      weight: 'silent',
      about: ['api:POST /containers/{id}/attach'],
      when: ['output-read'],
    },
    echoed: {
      title: 'what is written comes back, in a frame',
      reference: true,
      weight: 'fails',
      about: ['api:POST /containers/{id}/attach ?stdin', 'api:POST /containers/{id}/attach ?stdout'],
    },
    inputEnds: {
      title: 'half of the connection closed is the end of the input: cat ends with 0',
      reference: true,
      weight: 'fails',
      about: ['api:POST /containers/{id}/attach ?stdin'],
    },
    closedByEngine: {
      title: 'the engine closes the connection when the container has ended',
      reference: true,
      weight: 'fails',
      about: ['api:POST /containers/{id}/attach'],
    },
    created: {
      title: 'status for a container that was not started',
      reference: 101,
      weight: 'fails',
      about: ['api:POST /containers/{id}/attach'],
      when: ['stopped-container'],
    },
    bodyIgnored: {
      title: 'a body of the request is not part of the input',
      reference: true,
      weight: 'silent',
      about: ['api:POST /containers/{id}/attach'],
      when: ['request-body', 'open-input'],
    },
    ended: {
      title: 'status with logs=1 for a container that has ended',
      reference: 101,
      weight: 'fails',
      about: ['api:POST /containers/{id}/attach ?logs'],
      when: ['stopped-container'],
    },
    staysEnded: {
      title: 'State.Status of an ended container after an attach with logs=1',
      reference: 'exited',
      weight: 'silent',
      about: ['api:POST /containers/{id}/attach'],
      when: ['stopped-container'],
    },
    inputUntouched: {
      title: 'an attach that names only stdout and stderr leaves the input open when it goes',
      reference: true,
      weight: 'silent',
      about: ['api:POST /containers/{id}/attach ?stdout'],
    },
    namedUntouched: {
      title: 'an attach with stdin=0 leaves the input open when it goes',
      reference: true,
      weight: 'silent',
      about: ['api:POST /containers/{id}/attach ?stdin'],
    },
    missing: {
      title: 'status for a container that does not exist',
      reference: 404,
      weight: 'output',
      about: ['api:POST /containers/{id}/attach'],
      when: ['absent-object', 'failing-command'],
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
      on: { engine: 'podman' },
      facts: { upgradeAlone: 200 },
      because: 'Podman upgrades only where the header Connection says so, too, as RFC 9110 has it',
      source: 'https://github.com/containers/podman/blob/v5.4.2/libpod/util.go',
    },
    {
      on: { engine: 'podman' },
      facts: { bodyIgnored: false },
      because: 'Podman reads the input from where the head of the request ends, the body included',
      source: 'https://github.com/containers/podman/blob/v5.4.2/libpod/oci_conmon_common.go',
    },
    {
      on: { engine: 'podman' },
      facts: { staysEnded: 'created' },
      because:
        'Podman makes a container that has ended ready for another start, and forgets how it ended, at an attach',
      source: 'https://github.com/containers/podman/blob/v5.4.2/libpod/container_api.go',
    },
    {
      on: { engine: 'podman' },
      facts: { inputUntouched: false },
      because: 'Podman attaches each stream that the query does not name, the input among them',
      source: 'https://github.com/containers/podman/blob/v5.8.0/pkg/api/handlers/compat/containers_attach.go',
    },
  ],
  advice: [
    {
      facts: ['bodyIgnored'],
      write: 'Send no body with an attach: all that it needs is in the query.',
      shownBy: 'socket/attach-upgrade#echoed',
    },
    {
      facts: ['staysEnded'],
      write:
        'Read what a container has said with `GET /containers/ID/logs`, and attach to those only that run or will.',
      shownBy: 'socket/stream-types#framed',
    },
    {
      facts: ['upgradeAlone'],
      write: 'Send `Connection: Upgrade` beside `Upgrade: tcp`.',
      shownBy: 'socket/attach-upgrade#upgraded',
    },
    {
      facts: ['type'],
      write: 'Learn from `Config.Tty` of the container whether there are frames, not from Content-Type.',
      shownBy: 'socket/attach-upgrade#echoed',
    },
    {
      facts: ['inputUntouched'],
      write: 'Name all three streams in the query: `stdin=0&stdout=1&stderr=1`.',
      shownBy: 'socket/attach-upgrade#namedUntouched',
    },
  ],
  async observe({ engine, step }) {
    const create = async () => {
      const name = engine.name('container');
      await engine.api('POST', `/containers/create?name=${name}`, {
        Image: engine.image('base'),
        Cmd: ['cat'],
        OpenStdin: true,
        StdinOnce: true,
        Labels: engine.labels,
        HostConfig: { NetworkMode: 'none' },
      });
      return { name, id: name };
    };
    const streams = 'stream=1&stdin=1&stdout=1&stderr=1';
    const upgrade = { Upgrade: 'tcp', Connection: 'Upgrade' };
    const attach = (name: string, query: string, headers: Record<string, string>) =>
      httpRequest('POST', `/containers/${name}/attach?${query}`, { headers });
    const statusOf = async (title: string, name: string, query: string, headers: Record<string, string>) => {
      const asked = [attach(name, query, headers)];
      return httpAnswer((await step(title, () => engine.exchange(asked, { until: '\r\n\r\n' }))).text).status;
    };
    const created = await statusOf('attach before the start', (await create()).name, streams, upgrade);
    const cat = await create();
    await engine.startCreated(cat);
    /** Does cat go on, so that the engine has no end to tell, when half of the connection is closed? */
    const goesOn = async (name: string, title: string, query: string) => {
      const talk = await step(title, () =>
        engine.exchange([attach(name, query, upgrade)], { halfClose: true, deadlineMs: 1500 }),
      );
      const { running } = await engine.state({ name, id: name });
      return httpAnswer(talk.text).status === 101 && !talk.closed && running;
    };
    const leavesInput = async () => {
      const again = await create();
      await engine.startCreated(again);
      return goesOn(again.name, 'attach without stdin', 'stream=1&stdout=1&stderr=1');
    };
    const namedUntouched = await goesOn(
      cat.name,
      'attach with stdin=0',
      'stream=1&stdin=0&stdout=1&stderr=1',
    );
    const talk = await step('write, and end the input', () =>
      engine.exchange([attach(cat.name, streams, upgrade), 'hello\n'], { halfClose: true }),
    );
    const answer = httpAnswer(talk.text);
    const code = talk.closed ? await step('wait for its end', () => engine.wait(cat)) : null;
    const third = await create();
    await engine.startCreated(third);
    const withBody = httpRequest('POST', `/containers/${third.name}/attach?${streams}`, {
      headers: { ...upgrade, 'Content-Type': 'application/json' },
      body: '{"stdin":true}',
    });
    const mixed = await step('write after a body', () =>
      engine.exchange([withBody, 'hello\n'], { halfClose: true }),
    );
    const other = await engine.start({ network: 'none' });
    const outputs = 'stream=1&stdin=0&stdout=1&stderr=1';
    return {
      upgraded: answer.status,
      upgradeAlone: await statusOf('Upgrade alone', other.name, outputs, {
        Upgrade: 'tcp',
        Connection: 'keep-alive',
      }),
      plain: await statusOf('no upgrade', other.name, outputs, {}),
      type: answer.headers['content-type'] ?? '',
      echoed: answer.rest === hello,
      inputEnds: code === 0,
      closedByEngine: talk.closed,
      created,
      bodyIgnored: httpAnswer(mixed.text).rest === hello,
      ended: await statusOf(
        'attach to what has ended',
        cat.name,
        'logs=1&stream=1&stdin=0&stdout=1',
        upgrade,
      ),
      staysEnded: (await engine.state(cat)).status,
      inputUntouched: await leavesInput(),
      namedUntouched,
      missing: await statusOf('a missing container', engine.name('container'), streams, upgrade),
    };
  },
});
