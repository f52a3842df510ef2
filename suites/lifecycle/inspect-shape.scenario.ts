import { scenario, textAt, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/inspect-shape',
  title: 'inspect shows id, name, image and configuration in the shape that templates expect',
  why: 'Templates such as `inspect --format {{.Name}}` are all over scripts, and a missing slash or prefix breaks them.',
  claims: ['run-11'],
  sources: [
    'https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Container/operation/ContainerInspect',
  ],
  surfaces: ['cli', 'api'],
  facts: {
    id: { title: 'Id is the id in 64 digits', reference: true },
    nameSlash: { title: 'Name begins with a slash', reference: true },
    imagePrefix: { title: 'Image begins with sha256:', reference: true },
    imageName: { title: 'there is a key ImageName', reference: false },
    command: { title: 'Path and Args hold what runs', reference: true },
    entrypoint: { title: 'Config.Entrypoint is a list', reference: true },
    stopSignal: { title: 'Config.StopSignal is the name of the signal', reference: true },
  },
  differences: [
    {
      on: { engine: 'podman', surface: 'cli' },
      facts: { nameSlash: false, imagePrefix: false, imageName: true },
      because:
        'inspect of the Podman client has a layout of its own: plain name, bare image id, ImageName beside it',
      source: 'https://docs.podman.io/en/latest/markdown/podman-container-inspect.1.html',
    },
    {
      on: { engine: 'podman', version: '<5.0', surface: 'cli' },
      facts: { entrypoint: false, stopSignal: false },
      because:
        'before 5.0 inspect of Podman shows the entrypoint as one text and the stop signal as a number',
      source: 'https://github.com/containers/podman/releases/tag/v5.0.0',
    },
    {
      on: { engine: 'podman', version: '<4.3.0', surface: 'api' },
      facts: { imagePrefix: false },
      because: 'before 4.3 the API shows the name of the image in the place of its id',
      source: 'https://github.com/containers/podman/issues/15832',
    },
    {
      on: { engine: 'podman', surface: 'api' },
      facts: { stopSignal: false },
      because: 'over the API Podman shows the stop signal as a number',
      source: 'https://github.com/containers/podman/blob/main/pkg/api/handlers/compat/containers.go',
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
    return {
      id: /^[0-9a-f]{64}$/.test(textAt(seen, 'Id')),
      nameSlash: valueAt(seen, 'Name') === `/${container.name}`,
      imagePrefix: /^sha256:[0-9a-f]{64}$/.test(textAt(seen, 'Image')),
      imageName: 'ImageName' in seen,
      command: JSON.stringify(runs) === JSON.stringify(['echo', ['entry', 'given']]),
      entrypoint: Array.isArray(valueAt(seen, 'Config', 'Entrypoint')),
      stopSignal: valueAt(seen, 'Config', 'StopSignal') === 'SIGUSR1',
    };
  },
});
