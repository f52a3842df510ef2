import { scenario, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/api-version',
  title: 'The API works with or without a version prefix, and refuses a future version',
  why: 'Clients learn from the refusal that they must speak an older version.',
  claims: ['run-15', 'alias-03'],
  sources: ['https://docs.docker.com/reference/api/engine/#versioned-api-and-sdk'],
  surfaces: ['api'],
  facts: {
    ping: { title: '/_ping answers OK', reference: true, weight: 'fails', about: ['api:GET /_ping'] },
    own: {
      title: 'status with the version that the engine reports',
      reference: 200,
      weight: 'fails',
      about: ['api:GET /version .ApiVersion'],
    },
    future: { title: 'status with a future version', reference: 400, weight: 'silent', about: [] },
    wellKnown: {
      title: '/version reports ApiVersion and MinAPIVersion',
      reference: true,
      weight: 'silent',
      about: ['api:GET /version .ApiVersion', 'api:GET /version .MinAPIVersion'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { future: 200 },
      because: 'Podman serves the Docker API under every requested version and does not refuse newer ones',
      source: 'https://docs.podman.io/en/latest/markdown/podman-system-service.1.html',
    },
  ],
  advice: [
    {
      facts: ['future'],
      write: 'Read `ApiVersion` from `GET /version`, and use the lower of that and your own.',
      shownBy: 'lifecycle/api-version#own',
    },
  ],
  async observe({ engine, step }) {
    const ping = await step('ping', () => engine.api('GET', '/_ping'));
    const { body } = await step('version', () => engine.api('GET', '/version'));
    const own = textAt(body, 'ApiVersion');
    const named = await step('its own version', () => engine.api('GET', `/v${own}/containers/json?limit=1`));
    const future = await step('a future version', () => engine.api('GET', '/v1.999/containers/json?limit=1'));
    return {
      ping: ping.body === 'OK',
      own: named.status,
      future: future.status,
      wellKnown: [own, textAt(body, 'MinAPIVersion')].every((version) => /^\d+\.\d+$/.test(version)),
    };
  },
});
