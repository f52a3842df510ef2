import { httpAnswer, httpRequest, scenario, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'socket/ping-headers',
  title: 'GET and HEAD /_ping answer 200, with headers that tell what the engine is',
  why: 'Clients choose the version of the API and the builder by these headers before anything else.',
  claims: ['alias-03', 'run-15'],
  sources: ['https://docs.docker.com/reference/api/engine/version/v1.41/#tag/System/operation/SystemPing'],
  surfaces: ['api'],
  facts: {
    answers: {
      title: 'status of GET and HEAD',
      reference: '200 200',
      weight: 'fails',
      about: ['api:GET /_ping', 'api:HEAD /_ping'],
    },
    headEmpty: {
      title: 'the answer to HEAD has no body, and says so in its length',
      reference: true,
      weight: 'output',
      about: ['api:HEAD /_ping'],
    },
    apiVersion: {
      title: 'Api-Version is the ApiVersion of GET /version',
      reference: true,
      weight: 'silent',
      about: ['api:GET /_ping'],
      when: ['output-read'],
    },
    osType: {
      title: 'Ostype is linux',
      reference: true,
      weight: 'output',
      about: ['api:GET /_ping'],
      when: ['output-read'],
    },
    experimental: {
      title: 'Docker-Experimental',
      reference: 'false',
      weight: 'output',
      about: ['api:GET /_ping'],
      when: ['output-read'],
    },
    builder: {
      title: 'Builder-Version says BuildKit (2)',
      reference: true,
      weight: 'silent',
      about: ['api:GET /_ping'],
      when: ['output-read'],
    },
    server: {
      title: 'Server begins with Docker/',
      reference: true,
      weight: 'output',
      about: ['api:GET /_ping'],
      when: ['output-read'],
    },
    swarm: {
      title: 'Swarm tells whether the engine is in a swarm',
      reference: true,
      weight: 'output',
      about: ['api:GET /_ping'],
      when: ['output-read'],
    },
    notCached: {
      title: 'Cache-Control has no-cache',
      reference: true,
      weight: 'output',
      about: ['api:GET /_ping'],
      when: ['output-read'],
    },
    ofPodman: {
      title: 'there is a header Libpod-Api-Version',
      reference: false,
      weight: 'extra',
      about: ['api:GET /_ping'],
      when: ['output-read'],
    },
    component: {
      title: 'GET /version has a component whose name ends in Engine, with a version',
      reference: true,
      weight: 'output',
      about: ['api:GET /version .Components'],
    },
  },
  differences: [
    {
      on: { engine: 'docker', version: '<23.0.0' },
      facts: { builder: false, swarm: false },
      because:
        'before 23.0 Docker names a builder only where its configuration does, and says nothing of a swarm at ping',
      source: 'https://github.com/moby/moby/blob/v20.10.24/api/server/router/system/system_routes.go',
    },
    {
      on: { engine: 'podman', version: '<4.7.0' },
      facts: { osType: false },
      because: 'before 4.7 Podman does not tell its system at ping',
      source: 'https://github.com/containers/podman/commit/1b45fd7239',
    },
    {
      on: { engine: 'podman' },
      facts: { experimental: 'true', builder: false, server: false, swarm: false, ofPodman: true },
      because:
        'Podman has headers of its own: Server names Libpod, there is no swarm, and the builder is not BuildKit',
      source: 'https://github.com/containers/podman/blob/v5.8.0/pkg/api/handlers/compat/ping.go',
    },
  ],
  advice: [
    {
      facts: ['server', 'ofPodman', 'experimental'],
      write:
        'Ask `GET /version` which engine it is: the one of its `Components` that ends in `Engine` has the name.',
      shownBy: 'socket/ping-headers#component',
    },
  ],
  async observe({ engine, step }) {
    const { body: version } = await step('ask for the version', () => engine.api('GET', '/version'));
    const ask = async (method: string) =>
      httpAnswer((await step(method, () => engine.exchange([httpRequest(method, '/_ping')]))).text);
    const get = await ask('GET');
    const head = await ask('HEAD');
    const { headers } = get;
    return {
      answers: `${get.status} ${head.status}`,
      headEmpty: head.rest === '' && ['0', undefined].includes(head.headers['content-length']),
      apiVersion: headers['api-version'] === textAt(version, 'ApiVersion'),
      osType: headers.ostype === 'linux',
      experimental: headers['docker-experimental'] ?? '',
      builder: headers['builder-version'] === '2',
      server: headers.server?.startsWith('Docker/') ?? false,
      swarm: 'swarm' in headers,
      notCached: headers['cache-control']?.includes('no-cache') ?? false,
      ofPodman: 'libpod-api-version' in headers,
      component: /"Name":"(Podman )?Engine","Version":"\d/.test(JSON.stringify(version)),
    };
  },
});
