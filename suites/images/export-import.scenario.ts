import { poll, scenario, script, textAt, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'images/export-import',
  title: 'docker export gives the files of a container, and docker import makes an image',
  why: 'Base images are flattened and moved this way, and lose more than one expects.',
  claims: ['reg-06'],
  sources: [
    'https://docs.docker.com/reference/cli/docker/container/export/',
    'https://docs.docker.com/reference/cli/docker/image/import/',
  ],
  surfaces: ['cli'],
  facts: {
    running: {
      title: 'export of a running container succeeds',
      reference: true,
      weight: 'fails',
      about: ['cli:export'],
      when: ['running-container'],
    },
    files: {
      title: 'the archive has a file that the container wrote',
      reference: true,
      weight: 'silent',
      about: ['cli:export', 'cli:export --output'],
    },
    noVolume: {
      title: 'the content of a volume is not in the archive',
      reference: true,
      weight: 'silent',
      about: ['cli:export'],
      when: ['named-volume'],
    },
    marker: {
      title: '.dockerenv is in the archive',
      reference: true,
      weight: 'output',
      about: ['cli:export'],
      when: ['output-read'],
    },
    missing: {
      title: 'exit code of export of a missing container',
      reference: 1,
      weight: 'output',
      about: ['cli:export'],
      when: ['absent-object'],
    },
    printed: {
      title: 'import prints sha256: and the id, and nothing else',
      reference: true,
      weight: 'silent',
      about: ['cli:import'],
      when: ['output-read'],
    },
    named: {
      title: 'the image has the name that was given',
      reference: true,
      weight: 'silent',
      about: ['cli:import'],
    },
    configLost: {
      title: 'PATH and CMD of the image before are gone',
      reference: true,
      weight: 'silent',
      about: ['cli:import'],
    },
    oneLayer: { title: 'it has one layer', reference: 1, weight: 'silent', about: ['cli:import'] },
    changed: {
      title: 'import --change "CMD …" and "ENV …" are in the image',
      reference: true,
      weight: 'silent',
      about: ['cli:import --change'],
    },
    message: {
      title: 'import --message is the Comment of the image',
      reference: true,
      weight: 'silent',
      about: ['cli:import --message'],
    },
    runs: {
      title: 'a container of it has the file',
      reference: 'kept',
      weight: 'silent',
      about: ['cli:import'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { marker: false },
      because: 'Podman marks a container by /run/.containerenv, which is not in its file system',
      source: 'https://docs.podman.io/en/latest/markdown/podman-run.1.html#description',
    },
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { missing: 125 },
      because: 'a failing command of the Podman client exits with 125',
      source: 'https://docs.podman.io/en/latest/markdown/podman.1.html#exit-codes',
    },
    {
      on: { engine: 'podman', client: 'docker' },
      facts: { printed: false },
      because: 'Podman’s API tells the id twice, as the state and as the id, and the client prints both',
      source: 'https://github.com/containers/podman/blob/v5.4.2/pkg/api/handlers/compat/images.go',
    },
  ],
  async observe({ engine, step, host }) {
    const volume = await engine.createVolume();
    const container = await engine.start({
      network: 'none',
      binds: [`${volume.name}:/volume`],
      command: script(
        "trap 'exit 0' TERM",
        'echo kept > /kept',
        'echo hidden > /volume/hidden',
        'touch /tmp/ready',
        'while true; do sleep 0.1; done',
      ),
    });
    await poll(
      () => engine.exec(container, ['test', '-e', '/tmp/ready']),
      ({ exitCode }) => exitCode === 0,
    );
    const file = `${await host.directory()}/files.tar`;
    const made = await step('export', () => engine.cli(['export', '--output', file, container.name]));
    const { stdout: list } = await host.run(['tar', '-tf', file]);
    const files = list.split('\n').map((path) => path.replace(/^\.?\//, ''));
    const inVolume = await engine.exec(container, ['test', '-e', '/volume/hidden']);
    const missing = await step('export a missing one', () =>
      engine.cli(['export', engine.name('container')]),
    );
    const label = engine.labelArguments
      .filter((word) => word !== '--label')
      .flatMap((one) => ['--change', `LABEL ${one}`]);
    const importAs = (...options: string[]) =>
      step(`import ${options.join(' ')}`, async () => {
        const name = engine.name('image');
        const { stdout } = await engine.cli(['import', ...label, ...options, file, name]);
        return {
          name,
          stdout,
          seen: (await engine.imageExists(name)) ? await engine.inspect('image', name) : {},
        };
      });
    const plain = await importAs();
    const changed = await importAs('--change', 'CMD ["cat", "/kept"]', '--change', 'ENV COLOUR=blue');
    const told = await importAs('--message', 'by hand');
    const run = await step('run it', () => engine.run({ image: { name: changed.name }, network: 'none' }));
    const config = (one: typeof plain, key: string) => JSON.stringify(valueAt(one.seen, 'Config', key));
    return {
      running: made.exitCode === 0,
      files: files.includes('kept'),
      noVolume: !files.includes('volume/hidden') && inVolume.exitCode === 0,
      marker: files.includes('.dockerenv'),
      missing: missing.exitCode ?? -1,
      printed: /^sha256:[0-9a-f]{64}\n$/.test(plain.stdout),
      named: 'Id' in plain.seen,
      configLost: !/PATH=/.test(config(plain, 'Env')) && /^(null|\[\])$/.test(config(plain, 'Cmd')),
      oneLayer: listLength(valueAt(plain.seen, 'RootFS', 'Layers')),
      changed: /COLOUR=blue/.test(config(changed, 'Env')) && config(changed, 'Cmd') === '["cat","/kept"]',
      message: textAt(told.seen, 'Comment') === 'by hand',
      runs: run.stdout.trim(),
    };
  },
});

function listLength(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}
