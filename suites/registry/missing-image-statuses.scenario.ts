import { scenario, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/missing-image-statuses',
  title: 'API calls on a missing image, /images and /containers/create, answer 404',
  why: 'Libraries turn this 404 into "image not found" and pull; any other status ends the program.',
  claims: ['reg-06', 'alias-03'],
  sources: ['https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Image'],
  surfaces: ['api'],
  facts: {
    inspect: {
      title: 'status of GET /images/NAME/json',
      reference: 404,
      weight: 'output',
      about: ['api:GET /images/{name}/json'],
      when: ['absent-object', 'failing-command'],
    },
    history: {
      title: 'status of GET /images/NAME/history',
      reference: 404,
      weight: 'output',
      about: ['api:GET /images/{name}/history'],
      when: ['absent-object', 'failing-command'],
    },
    tag: {
      title: 'status of POST /images/NAME/tag',
      reference: 404,
      weight: 'output',
      about: ['api:POST /images/{name}/tag'],
      when: ['absent-object', 'failing-command'],
    },
    remove: {
      title: 'status of DELETE /images/NAME',
      reference: 404,
      weight: 'output',
      about: ['api:DELETE /images/{name}'],
      when: ['absent-object', 'failing-command'],
    },
    create: {
      title: 'status of POST /containers/create',
      reference: 404,
      weight: 'output',
      about: ['api:POST /containers/create'],
      when: ['absent-object', 'failing-command'],
    },
    words: {
      title: 'the message of create says "No such image"',
      reference: true,
      weight: 'output',
      about: ['api:POST /containers/create'],
      when: ['absent-object', 'failing-command'],
    },
  },
  async observe({ engine, step }) {
    const missing = engine.name('image');
    const ask = (method: 'GET' | 'POST' | 'DELETE', path: string) =>
      step(`${method} ${path.replace(missing, 'IMAGE')}`, () => engine.api(method, path));
    const create = await step('create a container', () =>
      engine.api('POST', '/containers/create', { Image: missing, Labels: { ...engine.labels } }),
    );
    return {
      inspect: (await ask('GET', `/images/${missing}/json`)).status,
      history: (await ask('GET', `/images/${missing}/history`)).status,
      tag: (await ask('POST', `/images/${missing}/tag?repo=localhost/canialias/none&tag=1`)).status,
      remove: (await ask('DELETE', `/images/${missing}`)).status,
      create: create.status,
      words: /no such image/i.test(textAt(create.body, 'message')),
    };
  },
});
