import { scenario, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'health/image-check',
  title: 'inspect shows the HEALTHCHECK of an image and of a container made from it',
  why: 'Tools that wait for health first look whether there is a check at all, and where to find it.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/dockerfile/#healthcheck',
    'https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Image/operation/ImageInspect',
  ],
  surfaces: ['cli', 'api'],
  facts: {
    inImage: {
      title: 'Config.Healthcheck of the image holds its test',
      reference: true,
      weight: 'silent',
      about: ['cli:image inspect', 'api:GET /images/{name}/json .Config.Healthcheck'],
      when: ['output-read', 'reads:Healthcheck'],
    },
    besideConfig: {
      title: 'there is a key Healthcheck or HealthCheck beside Config of the image',
      reference: false,
      weight: 'extra',
      about: ['cli:image inspect', 'api:GET /images/{name}/json'],
      when: ['output-read'],
    },
    inContainer: {
      title: 'Config.Healthcheck.Test of the container is that of the image',
      reference: true,
      weight: 'silent',
      about: ['cli:container inspect', 'api:GET /containers/{id}/json .Config.Healthcheck.Test'],
      when: ['output-read'],
    },
    times: {
      title: 'interval and retries of the image in the container',
      reference: '1 s, 1',
      weight: 'silent',
      about: [
        'cli:container inspect',
        'api:GET /containers/{id}/json .Config.Healthcheck.Interval',
        'api:GET /containers/{id}/json .Config.Healthcheck.Retries',
      ],
      when: ['output-read'],
    },
    unset: {
      title: 'a timeout that the image does not give is 0 or absent',
      reference: true,
      weight: 'output',
      about: ['cli:container inspect', 'api:GET /containers/{id}/json .Config.Healthcheck.Timeout'],
      when: ['output-read', 'reads:Timeout'],
    },
    noCheck: {
      title: 'Config.Healthcheck of a container without a check is absent or null',
      reference: true,
      weight: 'silent',
      about: ['cli:container inspect', 'api:GET /containers/{id}/json .Config.Healthcheck'],
      when: ['output-read'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '<4.0.0' },
      facts: { inContainer: false, times: '0 s, 0' },
      because: 'Podman before 4.0 makes no check of that of the image',
      source: 'https://github.com/containers/podman/releases/tag/v4.0.0',
    },
    {
      on: { engine: 'podman' },
      facts: { inImage: false },
      because: 'Podman has the check of an image beside its Config, and none over the API',
      source: 'https://github.com/containers/podman/issues/25454',
    },
    {
      on: { engine: 'podman', client: 'podman', surface: 'cli' },
      facts: { besideConfig: true },
      because: 'the client shows the check of an image in Healthcheck, beside Config',
      source: 'https://github.com/containers/podman/blob/v4.3.1/pkg/inspect/inspect.go',
    },
    {
      on: { engine: 'podman', version: '>=4.0.0' },
      facts: { unset: false },
      because: 'Podman writes its defaults into the container, 30 s for the timeout',
      source: 'https://github.com/containers/podman/blob/v4.3.1/pkg/specgen/generate/container.go',
    },
  ],
  async observe({ engine, step }) {
    const image = await step('inspect the image', () => engine.inspect('image', engine.image('healthcheck')));
    const container = await engine.create({ image: 'healthcheck', network: 'none' });
    const seen = await step('inspect the container', () => engine.inspect('container', container.name));
    const plain = await engine.create({ network: 'none' });
    const other = await step('inspect one without a check', () => engine.inspect('container', plain.name));
    const test = JSON.stringify(['CMD-SHELL', 'test -f /tmp/healthy']);
    const check = valueAt(seen, 'Config', 'Healthcheck');
    return {
      inImage: JSON.stringify(valueAt(image, 'Config', 'Healthcheck', 'Test')) === test,
      besideConfig: [valueAt(image, 'Healthcheck'), valueAt(image, 'HealthCheck')].some(
        (one) => one !== null,
      ),
      inContainer: JSON.stringify(valueAt(check, 'Test')) === test,
      times: `${Number(valueAt(check, 'Interval')) / 1e9} s, ${Number(valueAt(check, 'Retries'))}`,
      unset: Number(valueAt(check, 'Timeout') ?? 0) === 0,
      noCheck: valueAt(other, 'Config', 'Healthcheck') === null,
    };
  },
});
