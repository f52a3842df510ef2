import { scenario, script, textAt, toldEvents } from '../../harness/scenario.ts';

export default scenario({
  id: 'events/exec-words',
  title: 'GET /events tells an exec as exec_create, exec_start and exec_die',
  why: 'Audit tools log every command that is run in a container from these events.',
  claims: ['run-15'],
  sources: ['https://docs.docker.com/reference/cli/docker/system/events/#containers'],
  surfaces: ['api'],
  facts: {
    created: {
      title: 'an Action begins with exec_create and holds the command',
      reference: true,
      weight: 'silent',
      about: ['api:GET /events .Action'],
    },
    started: {
      title: 'an Action begins with exec_start and holds the command',
      reference: true,
      weight: 'silent',
      about: ['api:GET /events .Action'],
    },
    ended: {
      title: 'the word for the end of the command',
      reference: 'exec_die',
      weight: 'silent',
      about: ['api:GET /events .Action'],
    },
    exitCode: {
      title: 'exitCode in the attributes of its end',
      reference: '3',
      weight: 'silent',
      about: ['api:GET /events .Actor.Attributes'],
    },
    execId: {
      title: 'execID in the attributes of its end is the id of the exec',
      reference: true,
      weight: 'silent',
      about: ['api:GET /events .Actor.Attributes'],
    },
    either: {
      title: 'a word begins with exec for the start, and one is exec_die or exec_died',
      reference: true,
      weight: 'silent',
      about: ['api:GET /events .Action'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { created: false, started: false, ended: 'exec_died', exitCode: '' },
      because:
        'Podman tells an exec in its own words, exec and exec_died, without the command, and its exit code as containerExitCode',
      source: 'https://github.com/containers/podman/blob/v5.8.2/pkg/api/handlers/compat/events.go',
    },
    {
      on: { engine: 'podman', version: { in: '<=5.8.6', notIn: '>=6.1.1' } },
      facts: { execId: false },
      because:
        'Podman sets the id of the exec, and then puts the labels of the container in the place of all attributes',
      source: 'https://github.com/containers/podman/blob/v5.8.2/libpod/events.go',
    },
  ],
  advice: [
    {
      facts: ['created', 'started', 'ended'],
      write:
        'Accept both words for each: `exec_start` or `exec` for the start, `exec_die` or `exec_died` for the end.',
      shownBy: 'events/exec-words#either',
    },
    {
      facts: ['exitCode'],
      write: 'Ask for the exit code of an exec with `GET /exec/ID/json`.',
      shownBy: 'lifecycle/exec-runs#exitCode',
    },
  ],
  async observe({ engine, step, host }) {
    const since = host.moment();
    const container = await engine.start({ network: 'none' });
    const exec = await step('make an exec', () =>
      engine.api('POST', `/containers/${container.name}/exec`, {
        AttachStdout: true,
        Cmd: [...script('exit 3')],
      }),
    );
    const id = textAt(exec.body, 'Id');
    await step('run it', () => engine.api('POST', `/exec/${id}/start`, { Detach: false, Tty: false }));
    const told = await step('events', () =>
      toldEvents(engine, host, { since, filters: { container: [container.name] } }, (events) =>
        events.some(({ action }) => /^exec_died?$/.test(action)),
      ),
    );
    const holds = (word: string) =>
      told.some(({ action }) => action.startsWith(word) && action.includes('exit 3'));
    const end = told.find(({ action }) => /^exec_die/.test(action));
    return {
      created: holds('exec_create'),
      started: holds('exec_start'),
      ended: end?.action ?? '',
      exitCode: textAt(end?.attributes, 'exitCode'),
      execId: textAt(end?.attributes, 'execID') === id,
      either:
        told.some(({ action }) => /^exec(_start)?\b/.test(action)) &&
        told.some(({ action }) => /^exec_died?$/.test(action)),
    };
  },
});
