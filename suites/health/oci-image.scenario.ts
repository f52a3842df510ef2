import { handMadeArchive, handMadeLayout, scenario, valueAt } from '../../harness/scenario.ts';

const healthTest = ['CMD', '/check'];

export default scenario({
  id: 'health/oci-image',
  title: 'HEALTHCHECK of an image in the OCI format, as BuildKit has it, is in containers',
  why: 'A container whose check is lost never gets healthy, and whoever waits for that waits for ever.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/dockerfile/#healthcheck',
    'https://github.com/containers/podman/issues/18904',
  ],
  surfaces: ['cli'],
  facts: {
    oci: {
      title: 'Config.Healthcheck of a container of an OCI image has the test',
      reference: true,
      weight: 'silent',
      about: ['cli:load'],
      when: ['health-check'],
    },
    docker: {
      title: 'it has it where the image is in the format of Docker',
      reference: true,
      weight: 'silent',
      about: ['cli:load'],
      when: ['health-check'],
    },
    given: {
      title: 'a container of the OCI image that is given the check has it',
      reference: true,
      weight: 'silent',
      about: ['cli:create --health-cmd'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { oci: false },
      because: 'the OCI format has no health check, and Podman reads none of an image in it',
      source: 'https://github.com/containers/podman/issues/18904',
    },
  ],
  advice: [
    {
      facts: ['oci'],
      write: 'Give the check to the container, with `--health-cmd`, or build with `--format docker`.',
      shownBy: 'health/oci-image#given',
    },
  ],
  async observe({ engine, step, host }) {
    const [oci, docker] = [engine.name('image'), engine.name('image')];
    const { labels } = engine;
    const load = (what: string, file: string) => step(what, () => engine.cli(['load', '--input', file]));
    await load(
      'the OCI format',
      await handMadeLayout(host, [{ names: [oci], labels, healthTest }], { forDocker: true }),
    );
    // Other labels, so that it is another image.
    await load(
      'the format of Docker',
      await handMadeArchive(host, [{ names: [docker], labels: { ...labels, format: 'docker' }, healthTest }]),
    );
    const hasTest = (image: string, test: string, ...options: string[]) =>
      step(`create a container ${options.join(' ')}`.trim(), async () => {
        const name = engine.name('container');
        const named = ['--name', name, '--network', 'none', ...engine.labelArguments];
        await engine.cli(['create', ...named, ...options, image, '/content']);
        const seen = await engine.inspect('container', name);
        return JSON.stringify(valueAt(seen, 'Config', 'Healthcheck', 'Test') ?? null).includes(test);
      });
    return {
      oci: await hasTest(oci, '/check'),
      docker: await hasTest(docker, '/check'),
      given: await hasTest(oci, '/given', '--health-cmd', '/given'),
    };
  },
});
