import { httpAnswer, httpRequest, jsonLines, scenario, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'socket/request-bodies',
  title: 'The API answers 400 to a body that is no JSON, empty or of another Content-Type',
  why: 'A client tells its own faults from those of the engine by 400 and 500, and retries the latter.',
  claims: ['alias-03', 'run-15'],
  sources: [
    'https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Container/operation/ContainerCreate',
  ],
  surfaces: ['api'],
  facts: {
    broken: {
      title: 'status for JSON that breaks off',
      reference: 400,
      weight: 'output',
      about: ['api:POST /containers/create'],
      when: ['failing-command'],
    },
    brokenSays: {
      title: 'its body is JSON with a message',
      reference: true,
      weight: 'output',
      about: ['api:POST /containers/create'],
      when: ['failing-command'],
    },
    empty: {
      title: 'status of an exec without a body, in a container that does not exist',
      reference: 400,
      weight: 'output',
      about: ['api:POST /containers/{id}/exec'],
      when: ['failing-command'],
    },
    wrongType: {
      title: 'status for JSON as text/plain',
      reference: 400,
      weight: 'silent',
      about: ['api:POST /containers/create'],
    },
    withCharset: {
      title: 'status for application/json; charset=utf-8',
      reference: 201,
      weight: 'fails',
      about: ['api:POST /containers/create'],
    },
    unknownKey: {
      title: 'status for a key that no version has',
      reference: 201,
      weight: 'fails',
      about: ['api:POST /containers/create'],
    },
    lowerKey: {
      title: 'status for keys in lower case',
      reference: 201,
      weight: 'fails',
      about: ['api:POST /containers/create'],
    },
    wrongValue: {
      title: 'status for a number where a text is due',
      reference: 400,
      weight: 'output',
      about: ['api:POST /containers/create'],
      when: ['failing-command'],
    },
    chunked: {
      title: 'status for a body in chunks',
      reference: 201,
      weight: 'fails',
      about: ['api:POST /containers/create'],
    },
    large: {
      title: 'status for a body of a megabyte',
      reference: 201,
      weight: 'fails',
      about: ['api:POST /containers/create'],
    },
  },
  differences: [
    {
      on: { engine: 'docker', version: '<23.0.0' },
      facts: { broken: 500, wrongValue: 500 },
      because: 'before 23.0 Docker takes JSON that it cannot read at create for a fault of its own',
      source: 'https://github.com/moby/moby/blob/v23.0.0/runconfig/config.go',
    },
    {
      on: { engine: 'podman', version: '<6.0.0' },
      facts: { broken: 500, wrongValue: 500, empty: 500 },
      because: 'before 6.0 Podman takes JSON that it cannot read, and an empty body, for a fault of its own',
      source: 'https://github.com/containers/podman/commit/3ac6501fdd7f09044e2a59351e3807e330274ced',
    },
    {
      on: { engine: 'podman', version: '>=6.0.0' },
      facts: { empty: 404 },
      because: 'since 6.0 an empty body is no fault to Podman, which then looks for the container',
      source: 'https://github.com/containers/podman/commit/3ac6501fdd7f09044e2a59351e3807e330274ced',
    },
    {
      on: { engine: 'podman' },
      facts: { wrongType: 201 },
      because: 'Podman reads every body as JSON, whatever its Content-Type says',
      source: 'https://github.com/containers/podman/blob/v5.8.0/pkg/api/handlers/compat/containers_create.go',
    },
  ],
  advice: [
    {
      facts: ['broken', 'wrongValue', 'empty', 'wrongType'],
      write:
        'Send JSON with `Content-Type: application/json`, and never an empty body: `{}` where there is nothing to say.',
      shownBy: 'socket/request-bodies#withCharset',
    },
  ],
  async observe({ engine, step }) {
    const image = engine.image('base');
    const json = { 'Content-Type': 'application/json' };
    const create = async (title: string, body: string, headers: Record<string, string> = json) => {
      const path = `/containers/create?name=${engine.name('container')}`;
      const request = httpRequest('POST', path, { headers, body });
      const { status, rest } = httpAnswer((await step(title, () => engine.exchange([request]))).text);
      return { status, says: textAt(jsonLines(rest)[0], 'message') !== '' };
    };
    const config = { Image: image, Cmd: ['true'], Labels: engine.labels };
    const good = JSON.stringify(config);
    const label = JSON.stringify(engine.labels);
    const broken = await create('broken JSON', `{"Image":"${image}","Labels":${label}`);
    const chunks = `${good.length.toString(16)}\r\n${good}\r\n0\r\n\r\n`;
    return {
      broken: broken.status,
      brokenSays: broken.says,
      empty: (await step('no body', () => engine.api('POST', `/containers/${engine.name('container')}/exec`)))
        .status,
      wrongType: (await create('text/plain', good, { 'Content-Type': 'text/plain' })).status,
      withCharset: (await create('a charset', good, { 'Content-Type': 'application/json; charset=utf-8' }))
        .status,
      unknownKey: (await create('an unknown key', JSON.stringify({ ...config, NoSuchKey: [1] }))).status,
      lowerKey: (
        await create('small letters', JSON.stringify({ image, cmd: ['true'], labels: engine.labels }))
      ).status,
      wrongValue: (await create('a number', JSON.stringify({ ...config, Hostname: 5 }))).status,
      chunked: (
        await create('chunks', chunks, { ...json, 'Content-Length': '', 'Transfer-Encoding': 'chunked' })
      ).status,
      large: (
        await create('a megabyte', JSON.stringify({ ...config, Env: [`LARGE=${'x'.repeat(2 ** 20)}`] }))
      ).status,
    };
  },
});
