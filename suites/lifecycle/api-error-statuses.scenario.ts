import { attempt, scenario, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/api-error-statuses',
  title: 'Over the API each refusal has the status that tells its reason',
  why: 'Libraries turn 404 and 409 into errors of their own kind, and 500 into "the engine is broken".',
  claims: ['run-05', 'run-06', 'run-15', 'alias-03'],
  sources: ['https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Container'],
  surfaces: ['api'],
  facts: {
    nameTaken: { title: 'create with a name that is taken', reference: 409 },
    renameTaken: { title: 'rename to a name that is taken', reference: 409 },
    imageMissing: { title: 'create from an image that is not there', reference: 404 },
    removeRunning: { title: 'remove of a running container', reference: 409 },
    removeMissing: { title: 'remove of nothing', reference: 404 },
    killStopped: { title: 'kill of a container that does not run', reference: 409 },
    commandMissing: { title: 'start of a command that is not there', reference: 400 },
    badFilter: { title: 'list with a filter that does not exist', reference: 400 },
    refused: { title: 'each of them has a status of 400 or more', reference: true },
    asked: {
      title: 'status and State.Running of one that runs, of one that does not, of nothing, asked for before',
      reference: '200 true, 200 false, 404',
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '<6.0' },
      facts: { nameTaken: 500 },
      because: 'before 6.0 Podman has no status of its own for a name that is taken at create',
      source: 'https://github.com/containers/podman/blob/main/RELEASE_NOTES.md',
    },
    {
      on: { engine: 'podman' },
      facts: { removeRunning: 500, commandMissing: 500, badFilter: 500 },
      because: 'Podman answers 500 for most refusals that are not about something missing',
      source: 'https://github.com/containers/podman/tree/main/pkg/api/handlers/compat',
    },
    {
      on: { engine: 'podman', version: '<4.6.1' },
      facts: { killStopped: 500 },
      because: 'before 4.6.1 Podman has no status of its own for the kill of a container that does not run',
      source: 'https://github.com/containers/podman/issues/19368',
    },
    {
      on: { engine: 'podman', version: '>=4.8.0' },
      facts: { renameTaken: 500 },
      because:
        'since 4.8 Podman keeps its containers in SQLite, whose refusal of a name that is taken it does not tell from other errors',
      source: 'https://github.com/containers/podman/blob/main/libpod/sqlite_state_internal.go',
    },
  ],
  advice: [
    {
      facts: ['nameTaken', 'renameTaken', 'removeRunning', 'killStopped'],
      write:
        'Ask before you act: `GET /containers/NAME/json` answers 404 where the name is free, and else tells in `State.Running` whether the container runs.',
      shownBy: 'lifecycle/api-error-statuses#asked',
    },
    {
      facts: ['nameTaken', 'renameTaken', 'removeRunning', 'killStopped', 'commandMissing', 'badFilter'],
      write:
        'Take every status from 400 on as a refusal, and show people the `message`; only 404, for what is not there, has the same meaning everywhere.',
      shownBy: 'lifecycle/api-error-statuses#refused',
    },
  ],
  async observe({ engine, step }) {
    const running = await engine.start({ network: 'none' });
    const idle = await engine.create({ network: 'none' });
    const broken = await engine.create({ network: 'none', command: ['no-such-command'] });
    const missing = engine.name('container');
    const status = async (name: string, action: () => Promise<unknown>) => {
      const answer = await step(name, () => attempt(action));
      return answer.refused ? answer.code : 200;
    };
    const asked: string[] = [];
    for (const name of [running.name, idle.name, missing]) {
      const { status: found, body } = await step('ask', () => engine.api('GET', `/containers/${name}/json`));
      const runs = valueAt(body, 'State', 'Running');
      asked.push(found === 200 ? `200 ${JSON.stringify(runs)}` : String(found));
    }
    const filters = encodeURIComponent(JSON.stringify({ 'no-such-filter': ['x'] }));
    const filtered = await step('list', () => engine.api('GET', `/containers/json?filters=${filters}`));
    const statuses = {
      nameTaken: await status('create', () => engine.create({ network: 'none', name: running.name })),
      renameTaken: await status('rename', () => engine.rename(idle, running.name)),
      imageMissing: await status('create from nothing', () =>
        engine.create({ image: { name: `localhost/${missing}:1` }, command: ['true'] }),
      ),
      removeRunning: await status('remove', () => engine.remove(running)),
      removeMissing: await status('remove nothing', () => engine.remove({ name: missing, id: missing })),
      killStopped: await status('kill', () => engine.kill(idle)),
      commandMissing: await status('start', () => engine.startCreated(broken)),
      badFilter: filtered.status,
    };
    const refused = Object.values(statuses).every((one) => one >= 400);
    return { ...statuses, refused, asked: asked.join(', ') };
  },
});
