import { httpAnswer, httpRequest, scenario, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'socket/version-prefixes',
  title: 'The API serves the version prefix /v1.24/, and answers 400 to /v1.11/ and /v1/',
  why: 'Old client libraries put a fixed version into every path, and break when an engine drops it.',
  claims: ['alias-03'],
  sources: ['https://docs.docker.com/reference/api/engine/#api-version-matrix'],
  surfaces: ['api'],
  facts: {
    oldest: {
      title: 'status with the MinAPIVersion that /version tells',
      reference: 200,
      weight: 'fails',
      about: ['api:GET /version .MinAPIVersion'],
    },
    v124: { title: 'status with /v1.24/', reference: 200, weight: 'fails', about: [] },
    tooOld: { title: 'status with /v1.11/', reference: 400, weight: 'output', about: [] },
    tooOldSays: {
      title: 'the answer to /v1.11/ tells the oldest version that is served',
      reference: true,
      weight: 'output',
      about: [],
    },
    noNumber: { title: 'status with /vnext/', reference: 404, weight: 'output', about: [] },
    wholeNumber: { title: 'status with /v1/', reference: 400, weight: 'output', about: [] },
    patch: {
      title: 'status with a version of three numbers, /v1.40.0/',
      reference: 200,
      weight: 'output',
      about: [],
    },
    header: {
      title: 'Api-Version of the answer is that of the engine, not the one of the path',
      reference: true,
      weight: 'output',
      about: [],
    },
    pingOld: {
      title: 'status of /_ping with /v1.24/',
      reference: 200,
      weight: 'fails',
      about: ['api:GET /_ping'],
    },
  },
  differences: [
    {
      on: { engine: 'docker', version: '>=29.0.0' },
      facts: { v124: 400, pingOld: 400, patch: 400 },
      because: 'since 29.0 the oldest version that Docker serves is 1.44',
      source: 'https://docs.docker.com/engine/release-notes/29/',
    },
    {
      on: { engine: 'podman' },
      facts: { tooOld: 200, tooOldSays: false, wholeNumber: 200 },
      because:
        'Podman takes anything that begins with a digit for a version, and answers alike under all of them',
      source: 'https://github.com/containers/podman/blob/v5.8.0/pkg/api/server/handler_api.go',
    },
  ],
  advice: [
    {
      facts: ['v124', 'pingOld', 'patch', 'tooOld', 'tooOldSays', 'wholeNumber'],
      write:
        'Read `MinAPIVersion` and `ApiVersion` from `GET /version`, without a prefix, and stay between them.',
      shownBy: 'socket/version-prefixes#oldest',
    },
  ],
  async observe({ engine, step }) {
    const { body } = await step('ask for the versions', () => engine.api('GET', '/version'));
    const ask = async (prefix: string, path = '/containers/json?limit=1') =>
      httpAnswer(
        (await step(prefix, () => engine.exchange([httpRequest('GET', `/v${prefix}${path}`)]))).text,
      );
    const oldest = textAt(body, 'MinAPIVersion');
    const own = textAt(body, 'ApiVersion');
    const v124 = await ask('1.24');
    const tooOld = await ask('1.11');
    return {
      oldest: (await ask(oldest)).status,
      v124: v124.status,
      tooOld: tooOld.status,
      tooOldSays: tooOld.rest.includes(oldest),
      noNumber: (await ask('next')).status,
      wholeNumber: (await ask('1')).status,
      patch: (await ask('1.40.0')).status,
      header: v124.headers['api-version'] === own,
      pingOld: (await ask('1.24', '/_ping')).status,
    };
  },
});
