import { httpAnswer, httpRequest, jsonLines, scenario, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'socket/unknown-paths',
  title: 'The API answers 404 to an unknown path or method, as JSON with a message',
  why: 'Clients try an endpoint to learn whether the engine has it, and read the body of every error as JSON.',
  claims: ['alias-03', 'run-15'],
  sources: ['https://docs.docker.com/reference/api/engine/version/v1.41/#section/Errors'],
  surfaces: ['api'],
  facts: {
    path: { title: 'status of a path that no version has', reference: 404, weight: 'output', about: [] },
    pathJson: {
      title: 'its body is JSON with a message',
      reference: true,
      weight: 'fails',
      about: [],
    },
    pathType: { title: 'its Content-Type', reference: 'application/json', weight: 'output', about: [] },
    method: {
      title: 'status of a method that a path does not have',
      reference: 404,
      weight: 'output',
      about: [],
    },
    methodJson: { title: 'its body is JSON with a message', reference: true, weight: 'fails', about: [] },
    slash: { title: 'status of a path with a slash at its end', reference: 404, weight: 'output', about: [] },
    lowerMethod: { title: 'a method in lower case is refused', reference: true, weight: 'silent', about: [] },
    libpod: { title: 'status of /libpod/_ping', reference: 404, weight: 'extra', about: [] },
    distribution: {
      title: 'status of /distribution/NAME/json for a name that is none',
      reference: 400,
      weight: 'output',
      about: ['api:GET /distribution/{name}/json'],
      when: ['absent-object', 'failing-command'],
    },
    swarm: {
      title: 'status of /nodes outside of a swarm',
      reference: 503,
      weight: 'output',
      about: ['api:GET /nodes'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { pathJson: false, pathType: 'text/plain', method: 405, methodJson: false },
      because: 'Podman answers what it has no route for with a line of text, and a wrong method with 405',
      source: 'https://github.com/containers/podman/blob/v5.8.0/pkg/api/server/server.go',
    },
    {
      on: { engine: 'podman' },
      facts: { libpod: 200 },
      because: 'Podman serves an API of its own below /libpod',
      source: 'https://docs.podman.io/en/latest/_static/api.html',
    },
    {
      on: { engine: 'podman' },
      facts: { distribution: 404 },
      because: 'Podman knows the path of /distribution, and answers that it is not supported',
      source: 'https://github.com/containers/podman/blob/v5.8.0/pkg/api/handlers/compat/unsupported.go',
    },
    {
      on: { engine: 'podman' },
      facts: { swarm: 404 },
      because: 'Podman answers 503 for paths of swarm with a slash at their end only',
      source: 'https://github.com/containers/podman/blob/v5.8.0/pkg/api/server/register_swarm.go',
    },
  ],
  advice: [
    {
      facts: ['pathJson', 'pathType', 'methodJson', 'method', 'distribution', 'swarm'],
      write: 'Look at the status first, and take the body for JSON only where its Content-Type says so.',
      shownBy: 'socket/unknown-paths#path',
    },
  ],
  async observe({ engine, step }) {
    const ask = async (method: string, path: string) => {
      const { text } = await step(`${method} ${path}`, () => engine.exchange([httpRequest(method, path)]));
      const { status, headers, rest } = httpAnswer(text);
      const [body] = jsonLines(rest);
      return {
        status,
        type: headers['content-type']?.replace(/;.*/, '') ?? '',
        json: textAt(body, 'message') !== '',
      };
    };
    const path = await ask('GET', '/v1.41/no/such/path');
    const method = await ask('DELETE', '/v1.41/version');
    return {
      path: path.status,
      pathJson: path.json,
      pathType: path.type,
      method: method.status,
      methodJson: method.json,
      slash: (await ask('GET', '/v1.41/version/')).status,
      lowerMethod: (await ask('get', '/v1.41/version')).status >= 400,
      libpod: (await ask('GET', '/libpod/_ping')).status,
      distribution: (await ask('GET', '/v1.41/distribution/NO-SUCH/json')).status,
      swarm: (await ask('GET', '/v1.41/nodes')).status,
    };
  },
});
