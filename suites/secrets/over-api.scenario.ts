import { scenario, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'secrets/over-api',
  title: 'Endpoints of secrets, configs and swarm answer 503 outside of a swarm',
  why: 'Dashboards show what swarm has where 503 does not tell them that there is none.',
  claims: ['alias-03'],
  sources: ['https://docs.docker.com/reference/api/engine/version/v1.43/#tag/Secret'],
  surfaces: ['api'],
  facts: {
    list: { title: 'status of GET /secrets', reference: 503, weight: 'silent', about: ['api:GET /secrets'] },
    create: {
      title: 'status of POST /secrets/create',
      reference: 503,
      weight: 'extra',
      about: ['api:POST /secrets/create'],
    },
    read: {
      title: 'status of GET /secrets/ID of what was created',
      reference: 503,
      weight: 'extra',
      about: ['api:GET /secrets/{id}'],
    },
    missing: {
      title: 'status of GET /secrets/ID for one that does not exist',
      reference: 503,
      weight: 'output',
      about: ['api:GET /secrets/{id}'],
      when: ['absent-object'],
    },
    configs: {
      title: 'status of GET /configs',
      reference: 503,
      weight: 'output',
      about: ['api:GET /configs'],
    },
    services: {
      title: 'status of GET /services',
      reference: 503,
      weight: 'output',
      about: ['api:GET /services'],
    },
    tasks: { title: 'status of GET /tasks', reference: 503, weight: 'output', about: ['api:GET /tasks'] },
    swarm: { title: 'status of GET /swarm', reference: 503, weight: 'output', about: ['api:GET /swarm'] },
    refused: {
      title: 'each of configs, services, tasks and swarm has a status of 400 or more',
      reference: true,
      weight: 'silent',
      about: ['api:GET /configs', 'api:GET /services', 'api:GET /tasks', 'api:GET /swarm'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { list: 200, create: 200, read: 200, missing: 404 },
      because: 'Podman serves secrets of its own at the endpoints of swarm',
      source: 'https://github.com/containers/podman/blob/v5.8.0/pkg/api/server/register_secrets.go',
    },
    {
      on: { engine: 'podman' },
      facts: { configs: 404, services: 404, tasks: 404, swarm: 404 },
      because: 'Podman answers 503 for paths of swarm with a slash at their end only',
      source: 'https://github.com/containers/podman/blob/v5.8.0/pkg/api/server/register_swarm.go',
    },
  ],
  advice: [
    {
      facts: ['configs', 'services', 'tasks', 'swarm'],
      write:
        'Take any status from 400 on for “no swarm”; `Swarm.LocalNodeState` of `GET /info` tells it, too.',
      shownBy: 'secrets/over-api#refused',
    },
  ],
  async observe({ engine, step }) {
    const status = async (path: string) => (await step(path, () => engine.api('GET', path))).status;
    const name = engine.name('stored-secret');
    const created = await step('create', () =>
      engine.api('POST', '/secrets/create', {
        Name: name,
        Data: Buffer.from('text').toString('base64'),
        Labels: engine.labels,
      }),
    );
    const read = await step('read it', () =>
      engine.api('GET', `/secrets/${textAt(created.body, 'ID') || name}`),
    );
    const statuses = {
      configs: await status('/configs'),
      services: await status('/services'),
      tasks: await status('/tasks'),
      swarm: await status('/swarm'),
    };
    return {
      list: await status('/secrets'),
      create: created.status,
      read: read.status,
      missing: await status(`/secrets/${engine.name('stored-secret')}`),
      ...statuses,
      refused: Object.values(statuses).every((one) => one >= 400),
    };
  },
});
