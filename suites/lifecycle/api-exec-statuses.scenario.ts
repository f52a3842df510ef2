import { poll, scenario, textAt, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/api-exec-statuses',
  title: 'A failing API exec answers 404 for a missing object, 409 for a wrong state',
  why: 'Wait strategies and health probes retry on 409 and give up on 500.',
  claims: ['run-10', 'run-15', 'alias-03'],
  sources: ['https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Exec'],
  surfaces: ['api'],
  facts: {
    created: {
      title: 'exec in a running container',
      reference: 201,
      weight: 'fails',
      about: ['api:POST /containers/{id}/exec'],
    },
    notRunning: {
      title: 'exec in a container that does not run',
      reference: 409,
      weight: 'output',
      about: ['api:POST /containers/{id}/exec'],
      when: ['stopped-container', 'failing-command'],
    },
    containerMissing: {
      title: 'exec in a missing container',
      reference: 404,
      weight: 'output',
      about: ['api:POST /containers/{id}/exec'],
      when: ['absent-object', 'failing-command'],
    },
    execMissing: {
      title: 'start of an exec that does not exist',
      reference: 404,
      weight: 'output',
      about: ['api:POST /exec/{id}/start'],
      when: ['absent-object', 'failing-command'],
    },
    startedTwice: {
      title: 'start of an exec that has run',
      reference: 409,
      weight: 'output',
      about: ['api:POST /exec/{id}/start'],
      when: ['existing-object', 'failing-command'],
    },
    commandMissing: {
      title: 'exit code of an exec whose command is missing',
      reference: 127,
      weight: 'output',
      about: ['api:GET /exec/{id}/json .ExitCode'],
      when: ['failing-command'],
    },
    detached: {
      title: 'start without attaching to a stream',
      reference: 200,
      weight: 'fails',
      about: ['api:POST /exec/{id}/start'],
      when: ['no-stream'],
    },
    anew: {
      title: 'start of a second exec of the same command, with a stream',
      reference: 200,
      weight: 'fails',
      about: ['api:POST /exec/{id}/start'],
    },
    throughShell: {
      title: 'exit code of a shell whose command is missing',
      reference: 127,
      weight: 'output',
      about: ['api:GET /exec/{id}/json .ExitCode'],
      when: ['failing-command'],
    },
  },
  differences: [
    {
      on: { engine: 'docker', version: '<28.0' },
      facts: { commandMissing: 126 },
      because: 'before 28.0 the daemon overwrites the exit code of every exec that could not start with 126',
      source: 'https://github.com/moby/moby/pull/48552',
    },
    {
      on: { engine: 'podman' },
      facts: { notRunning: 500, startedTwice: 500 },
      because: 'Podman answers 500 for every wrong state of a container or an exec',
      source: 'https://github.com/containers/podman/blob/main/pkg/api/handlers/compat/exec.go',
    },
    {
      on: { engine: 'podman' },
      facts: { detached: 500 },
      because: 'Podman starts an exec without Detach only when it was created with a stream to attach to',
      source: 'https://github.com/containers/podman/pull/28686',
    },
  ],
  advice: [
    {
      facts: ['commandMissing'],
      write:
        'Let a shell in the container start the command, `["sh", "-c", "exec COMMAND"]`: the shell exits with 127 when the command is missing.',
      shownBy: 'lifecycle/api-exec-statuses#throughShell',
    },
    {
      facts: ['notRunning'],
      write: 'Check `State.Running` with `GET /containers/NAME/json` before the exec.',
      shownBy: 'lifecycle/api-error-statuses#asked',
    },
    {
      facts: ['startedTwice', 'detached'],
      write:
        'Create a new exec for each start, with `AttachStdout: true` even where nobody reads its output.',
      shownBy: 'lifecycle/api-exec-statuses#anew',
    },
  ],
  async observe({ engine, step, told }) {
    const running = await engine.start({ network: 'none' });
    const idle = await engine.create({ network: 'none' });
    const exec = (container: string, Cmd: string[], streams = true) =>
      step(`exec in ${container}`, () =>
        engine.api('POST', `/containers/${container}/exec`, {
          Cmd,
          AttachStdout: streams,
          AttachStderr: streams,
        }),
      );
    const start = (id: string, Detach = false) =>
      step('start', () => engine.api('POST', `/exec/${id}/start`, { Detach, Tty: false }));
    const idOf = (reply: Awaited<ReturnType<typeof exec>>) => told(textAt(reply.body, 'Id'));

    const good = await exec(running.name, ['true']);
    await start(idOf(good));
    // An attached start answers 200 before the daemon looks at the exec: only a detached one has a telling status.
    const again = await start(idOf(good), true);
    const anew = await start(idOf(await exec(running.name, ['true'])));
    const broken = await exec(running.name, ['no-such-command']);
    await start(idOf(broken));
    const shell = await exec(running.name, ['sh', '-c', 'exec no-such-command']);
    await start(idOf(shell));
    const end = (id: string) =>
      step('inspect the exec', () =>
        poll(
          () => engine.api('GET', `/exec/${id}/json`),
          ({ body }) => valueAt(body, 'Running') === false,
        ),
      );
    const ended = await end(idOf(broken));
    const shellEnded = await end(idOf(shell));
    const silent = await exec(running.name, ['true'], false);
    const stopped = await exec(idle.name, ['true']);
    const nothing = await exec(engine.name('container'), ['true']);
    return {
      created: good.status,
      notRunning: stopped.status,
      containerMissing: nothing.status,
      execMissing: (await start('0'.repeat(64))).status,
      startedTwice: again.status,
      commandMissing: Number(valueAt(ended.body, 'ExitCode')),
      detached: (await start(idOf(silent))).status,
      anew: anew.status,
      throughShell: Number(valueAt(shellEnded.body, 'ExitCode')),
    };
  },
});
