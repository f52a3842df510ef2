import { attempt, scenario, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/api-error-statuses',
  title: 'The API answers 404 for a missing object, 409 for a conflict, 400 for bad input',
  why: 'Libraries turn 404 and 409 into specific errors, and 500 into "the engine is broken".',
  claims: ['run-05', 'run-06', 'run-15', 'alias-03'],
  sources: ['https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Container'],
  surfaces: ['api'],
  facts: {
    nameTaken: {
      title: 'create with a name that is taken',
      reference: 409,
      weight: 'output',
      about: ['api:POST /containers/create ?name'],
      when: ['existing-object', 'failing-command'],
    },
    renameTaken: {
      title: 'rename to a name that is taken',
      reference: 409,
      weight: 'output',
      about: ['api:POST /containers/{id}/rename ?name'],
      when: ['existing-object', 'failing-command'],
    },
    imageMissing: {
      title: 'create from a missing image',
      reference: 404,
      weight: 'output',
      about: ['api:POST /containers/create Image'],
      when: ['absent-object', 'failing-command'],
    },
    removeRunning: {
      title: 'remove of a running container',
      reference: 409,
      weight: 'output',
      about: ['api:DELETE /containers/{id}'],
      when: ['running-container', 'failing-command'],
    },
    removeMissing: {
      title: 'remove of a missing container',
      reference: 404,
      weight: 'output',
      about: ['api:DELETE /containers/{id}'],
      when: ['absent-object', 'failing-command'],
    },
    killStopped: {
      title: 'kill of a container that does not run',
      reference: 409,
      weight: 'output',
      about: ['api:POST /containers/{id}/kill'],
      when: ['stopped-container', 'failing-command'],
    },
    commandMissing: {
      title: 'start of a missing command',
      reference: 400,
      weight: 'output',
      about: ['api:POST /containers/{id}/start'],
      when: ['failing-command'],
    },
    badFilter: {
      title: 'list with a filter that does not exist',
      reference: 400,
      weight: 'output',
      about: ['api:GET /containers/json ?filters'],
      when: ['failing-command'],
    },
    refused: {
      title: 'each of them has a status of 400 or more',
      reference: true,
      weight: 'silent',
      about: [
        'api:POST /containers/create',
        'api:POST /containers/{id}/rename',
        'api:DELETE /containers/{id}',
        'api:POST /containers/{id}/kill',
        'api:POST /containers/{id}/start',
        'api:GET /containers/json ?filters',
      ],
      when: ['failing-command'],
    },
    asked: {
      title: 'status and State.Running from inspect of a running, a created and a missing container',
      reference: '200 true, 200 false, 404',
      weight: 'silent',
      about: ['api:GET /containers/{id}/json .State.Running'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '<6.0' },
      facts: { nameTaken: 500 },
      because: 'before 6.0 Podman has no specific status for a name that is taken at create',
      source: 'https://github.com/containers/podman/pull/28286',
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
      because: 'before 4.6.1 Podman has no specific status for the kill of a container that does not run',
      source: 'https://github.com/containers/podman/releases/tag/v4.6.1',
    },
    {
      on: { engine: 'podman', version: '>=4.8.0' },
      facts: { renameTaken: 500 },
      because:
        'since 4.8 a new installation keeps its containers in SQLite, and Podman does not distinguish a name that is taken from other errors of it',
      source: 'https://github.com/containers/podman/releases/tag/v4.8.0',
    },
  ],
  advice: [
    {
      facts: ['nameTaken', 'renameTaken', 'removeRunning', 'killStopped'],
      write:
        'Check before you act: `GET /containers/NAME/json` answers 404 where the name is free; otherwise `State.Running` shows whether the container runs.',
      shownBy: 'lifecycle/api-error-statuses#asked',
    },
    {
      facts: ['nameTaken', 'renameTaken', 'removeRunning', 'killStopped', 'commandMissing', 'badFilter'],
      write:
        'Treat every status from 400 on as a refusal, and show people the `message`; only 404, for a missing object, has the same meaning everywhere.',
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
      const { status: found, body } = await step('inspect', () =>
        engine.api('GET', `/containers/${name}/json`),
      );
      const runs = valueAt(body, 'State', 'Running');
      asked.push(found === 200 ? `200 ${JSON.stringify(runs)}` : String(found));
    }
    const filters = encodeURIComponent(JSON.stringify({ 'no-such-filter': ['x'] }));
    const filtered = await step('list', () => engine.api('GET', `/containers/json?filters=${filters}`));
    const statuses = {
      nameTaken: await status('create', () => engine.create({ network: 'none', name: running.name })),
      renameTaken: await status('rename', () => engine.rename(idle, running.name)),
      imageMissing: await status('create from a missing image', () =>
        engine.create({ image: { name: `localhost/${missing}:1` }, command: ['true'] }),
      ),
      removeRunning: await status('remove', () => engine.remove(running)),
      removeMissing: await status('remove a missing container', () =>
        engine.remove({ name: missing, id: missing }),
      ),
      killStopped: await status('kill', () => engine.kill(idle)),
      commandMissing: await status('start', () => engine.startCreated(broken)),
      badFilter: filtered.status,
    };
    const refused = Object.values(statuses).every((one) => one >= 400);
    return { ...statuses, refused, asked: asked.join(', ') };
  },
});
