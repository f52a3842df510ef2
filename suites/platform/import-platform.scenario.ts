import { ownContainer, scenario } from '../../harness/scenario.ts';

const platform = 'cli:import --platform';

export default scenario({
  id: 'platform/import-platform',
  title: 'docker import --platform sets the architecture of the image',
  why: 'Root file systems of other architectures become base images this way.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/image/import/'],
  surfaces: ['cli'],
  facts: {
    accepted: {
      title: 'import --platform linux/s390x is accepted',
      reference: true,
      weight: 'fails',
      about: [platform],
    },
    architecture: {
      title: 'Architecture of the image is s390x',
      reference: true,
      weight: 'silent',
      about: [platform],
    },
    plain: {
      title: 'without it the architecture is that of the host',
      reference: true,
      weight: 'silent',
      about: ['cli:import'],
    },
    nonsense: {
      title: 'import --platform with a word that is none is refused',
      reference: true,
      weight: 'silent',
      about: [platform],
      when: ['failing-command'],
    },
  },
  differences: [
    {
      on: { engine: 'docker', version: '<23.0.0' },
      facts: { architecture: false },
      because: 'before 23.0 Docker takes over the operating system of the platform only',
      source: 'https://github.com/moby/moby/commit/01ae9525dd',
    },
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { accepted: false, architecture: false },
      weight: 'fails',
      because: 'import of the Podman client has --arch and --os in the place of --platform',
      source: 'https://docs.podman.io/en/latest/markdown/podman-import.1.html',
    },
    {
      on: { engine: 'podman', client: 'docker' },
      facts: { nonsense: false },
      because: 'Podman’s API takes the first two parts of a platform as they are',
      source: 'https://github.com/containers/podman/blob/v5.4.2/pkg/api/handlers/compat/images.go',
    },
  ],
  async observe({ engine, step, host }) {
    const maker = await ownContainer(engine);
    const file = `${await host.directory()}/files.tar`;
    await step('export', () => engine.cli(['export', '--output', file, maker.name]));
    const label = Object.entries(engine.labels).flatMap(([key, value]) => [
      '--change',
      `LABEL ${key}=${value}`,
    ]);
    const importAs = (...options: string[]) =>
      step(`import ${options.join(' ')}`, async () => {
        const name = engine.name('image');
        const { exitCode } = await engine.cli(['import', ...label, ...options, file, name]);
        const shown = await engine.cli(['image', 'inspect', '--format', '{{.Architecture}}', name]);
        return { accepted: exitCode === 0, architecture: exitCode === 0 ? shown.stdout.trim() : '' };
      });
    const foreign = await importAs('--platform', 'linux/s390x');
    const plain = await importAs();
    const nonsense = await importAs('--platform', 'no/such/platform/at/all');
    const base = await engine.cli([
      'image',
      'inspect',
      '--format',
      '{{.Architecture}}',
      engine.image('base'),
    ]);
    return {
      accepted: foreign.accepted,
      architecture: foreign.architecture === 's390x',
      plain: plain.architecture === base.stdout.trim(),
      nonsense: !nonsense.accepted,
    };
  },
});
