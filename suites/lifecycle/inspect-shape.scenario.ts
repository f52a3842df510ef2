import { scenario, textAt, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/inspect-shape',
  title: 'docker inspect returns Id, Name, Image and Config in the documented shape',
  why: 'Templates such as `inspect --format {{.Name}}` are common in scripts, and a missing slash or prefix breaks them.',
  claims: ['run-11'],
  sources: [
    'https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Container/operation/ContainerInspect',
  ],
  surfaces: ['cli', 'api'],
  facts: {
    id: {
      title: 'Id is the id of 64 digits',
      reference: true,
      weight: 'silent',
      about: ['cli:container inspect', 'api:GET /containers/{id}/json .Id'],
      when: ['output-read'],
    },
    nameSlash: {
      title: 'Name begins with a slash',
      reference: true,
      weight: 'output',
      about: ['cli:container inspect', 'api:GET /containers/{id}/json .Name'],
      when: ['output-read', 'reads:Name'],
    },
    imagePrefix: {
      title: 'Image begins with sha256:',
      reference: true,
      weight: 'output',
      about: ['cli:container inspect', 'api:GET /containers/{id}/json .Image'],
      when: ['output-read', 'reads:Image'],
    },
    imageName: {
      title: 'there is a key ImageName',
      reference: false,
      weight: 'extra',
      about: ['cli:container inspect', 'api:GET /containers/{id}/json'],
      when: ['output-read'],
    },
    command: {
      title: 'Path and Args hold the command line',
      reference: true,
      weight: 'silent',
      about: [
        'cli:container inspect',
        'api:GET /containers/{id}/json .Path',
        'api:GET /containers/{id}/json .Args',
      ],
      when: ['output-read'],
    },
    entrypoint: {
      title: 'Config.Entrypoint is a list',
      reference: true,
      weight: 'output',
      about: ['cli:container inspect', 'api:GET /containers/{id}/json .Config.Entrypoint'],
      when: ['output-read'],
    },
    stopSignal: {
      title: 'Config.StopSignal is the name of the signal',
      reference: true,
      weight: 'output',
      about: ['cli:container inspect', 'api:GET /containers/{id}/json .Config.StopSignal'],
      when: ['output-read', 'reads:StopSignal'],
    },
    signal: {
      title: 'Config.StopSignal is the signal, by its name or its number',
      reference: true,
      weight: 'silent',
      about: ['cli:container inspect', 'api:GET /containers/{id}/json .Config.StopSignal'],
      when: ['output-read'],
    },
    configImage: {
      title: 'Config.Image is the complete name of the image, where that was given',
      reference: true,
      weight: 'silent',
      about: ['cli:container inspect', 'api:GET /containers/{id}/json .Config.Image'],
      when: ['output-read'],
    },
    imageId: {
      title: 'the image of that name has an Id of 64 digits after sha256: is removed',
      reference: true,
      weight: 'silent',
      about: ['cli:image inspect', 'api:GET /images/{name}/json .Id'],
      when: ['output-read'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', surface: 'cli' },
      facts: { nameSlash: false, imagePrefix: false, imageName: true },
      because:
        'inspect of the Podman client has its own layout: plain name, bare image id, ImageName beside it',
      source: 'https://docs.podman.io/en/latest/markdown/podman-container-inspect.1.html',
    },
    {
      on: { engine: 'podman', client: 'podman', version: '<5.0', surface: 'cli' },
      facts: { entrypoint: false, stopSignal: false },
      because:
        'before 5.0 inspect of Podman shows the entrypoint as one text and the stop signal as a number',
      source: 'https://github.com/containers/podman/releases/tag/v5.0.0',
    },
    {
      on: { engine: 'podman', version: '<4.3.0' },
      facts: { imagePrefix: false },
      because: 'before 4.3 the API shows the name of the image in place of its id',
      source: 'https://github.com/containers/podman/pull/15360',
    },
    {
      on: { engine: 'podman', surface: 'api' },
      facts: { stopSignal: false },
      because: 'over the API Podman shows the stop signal as a number',
      source: 'https://github.com/containers/podman/blob/main/pkg/api/handlers/compat/containers.go',
    },
    {
      on: { engine: 'podman', client: 'docker', surface: 'cli' },
      facts: { stopSignal: false },
      because: "Docker's client prints what the API of Podman gives it: the stop signal as a number",
      source: 'https://github.com/containers/podman/blob/main/pkg/api/handlers/compat/containers.go',
    },
  ],
  advice: [
    {
      facts: ['nameSlash'],
      write: "Remove a leading slash, or read the name with `ps --all --filter id=ID --format '{{.Names}}'`.",
      shownBy: 'lifecycle/ps-format#names',
    },
    {
      facts: ['imagePrefix'],
      write:
        'Inspect the image by its name, `image inspect --format {{.Id}} "$(docker inspect --format {{.Config.Image}} NAME)"`, and remove a leading `sha256:`.',
      shownBy: 'lifecycle/inspect-shape#imageId',
    },
    {
      facts: ['imageName'],
      write: 'Read the name of the image from `{{.Config.Image}}`.',
      shownBy: 'lifecycle/inspect-shape#configImage',
    },
    {
      facts: ['entrypoint'],
      write:
        'Read the command line from `{{.Path}}` and `{{json .Args}}`, which join entrypoint and command.',
      shownBy: 'lifecycle/inspect-shape#command',
    },
    {
      facts: ['stopSignal'],
      write: 'Accept the number of the signal in place of its name: `SIGUSR1` is 10.',
      shownBy: 'lifecycle/inspect-shape#signal',
    },
  ],
  async observe({ engine, step }) {
    const container = await engine.create({
      image: 'entrypoint',
      network: 'none',
      stopSignal: 'SIGUSR1',
      command: ['given'],
    });
    const seen = await step('inspect', () => engine.inspect('container', container.name));
    const runs = [valueAt(seen, 'Path'), valueAt(seen, 'Args')];
    const image = engine.image('entrypoint');
    const imageSeen = await step('inspect its image', () => engine.inspect('image', image));
    const signal = valueAt(seen, 'Config', 'StopSignal');
    return {
      id: /^[0-9a-f]{64}$/.test(textAt(seen, 'Id')),
      nameSlash: valueAt(seen, 'Name') === `/${container.name}`,
      imagePrefix: /^sha256:[0-9a-f]{64}$/.test(textAt(seen, 'Image')),
      imageName: 'ImageName' in seen,
      command: JSON.stringify(runs) === JSON.stringify(['echo', ['entry', 'given']]),
      entrypoint: Array.isArray(valueAt(seen, 'Config', 'Entrypoint')),
      stopSignal: signal === 'SIGUSR1',
      signal: ['SIGUSR1', '10', 10].some((one) => one === signal),
      configImage: valueAt(seen, 'Config', 'Image') === image,
      imageId: /^(sha256:)?[0-9a-f]{64}$/.test(textAt(imageSeen, 'Id')),
    };
  },
});
