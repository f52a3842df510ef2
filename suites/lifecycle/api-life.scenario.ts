import { scenario, textAt, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/api-life',
  title: 'The container lifecycle over the HTTP API gives the documented statuses',
  why: 'Libraries check each status and throw on an unexpected one.',
  claims: ['run-15', 'run-16', 'alias-03'],
  sources: ['https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Container'],
  surfaces: ['api'],
  facts: {
    create: { title: 'create', reference: 201, weight: 'fails', about: ['api:POST /containers/create'] },
    start: { title: 'start', reference: 204, weight: 'fails', about: ['api:POST /containers/{id}/start'] },
    startAgain: {
      title: 'start of a running container',
      reference: 304,
      weight: 'output',
      about: ['api:POST /containers/{id}/start'],
      when: ['running-container'],
    },
    list: { title: 'list', reference: 200, weight: 'fails', about: ['api:GET /containers/json'] },
    rename: { title: 'rename', reference: 204, weight: 'fails', about: ['api:POST /containers/{id}/rename'] },
    stop: { title: 'stop', reference: 204, weight: 'fails', about: ['api:POST /containers/{id}/stop'] },
    stopAgain: {
      title: 'stop of a stopped container',
      reference: 304,
      weight: 'output',
      about: ['api:POST /containers/{id}/stop'],
      when: ['stopped-container'],
    },
    wait: { title: 'wait', reference: 200, weight: 'fails', about: ['api:POST /containers/{id}/wait'] },
    logs: {
      title: 'logs',
      reference: 200,
      weight: 'fails',
      about: ['api:GET /containers/{id}/logs ?stdout'],
    },
    remove: { title: 'remove', reference: 204, weight: 'fails', about: ['api:DELETE /containers/{id}'] },
    answer: {
      title: 'create answers with an Id and a list of warnings',
      reference: true,
      weight: 'output',
      about: ['api:POST /containers/create .Id', 'api:POST /containers/create .Warnings'],
    },
  },
  async observe({ engine, step, told }) {
    const call = (method: 'GET' | 'POST' | 'DELETE', path: string) =>
      step(path, () => engine.api(method, path));
    const name = engine.name('container');
    const command = "trap 'exit 0' TERM; while true; do sleep 0.1; done";
    const created = await step('create', () =>
      engine.api('POST', `/containers/create?name=${name}`, {
        Image: engine.image('base'),
        Cmd: ['sh', '-c', command],
        Labels: { ...engine.labels },
        HostConfig: { NetworkMode: 'none' },
      }),
    );
    const id = told(textAt(created.body, 'Id'));
    const at = `/containers/${id}`;
    const statuses = {
      create: created.status,
      start: (await call('POST', `${at}/start`)).status,
      startAgain: (await call('POST', `${at}/start`)).status,
      list: (await call('GET', '/containers/json')).status,
      rename: (await call('POST', `${at}/rename?name=${engine.name('container')}`)).status,
      stop: (await call('POST', `${at}/stop`)).status,
      stopAgain: (await call('POST', `${at}/stop`)).status,
      wait: (await call('POST', `${at}/wait`)).status,
      logs: (await call('GET', `${at}/logs?stdout=true`)).status,
      remove: (await call('DELETE', at)).status,
    };
    return {
      ...statuses,
      answer: /^[0-9a-f]{64}$/.test(id) && Array.isArray(valueAt(created.body, 'Warnings')),
    };
  },
});
