import { commitRefused, ownContainer, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'platform/foreign',
  title: 'docker run of an image of another architecture warns, unless --platform is given',
  why: 'On a laptop of another architecture an image starts, or fails, with a word or without one.',
  claims: [],
  sources: [
    'https://docs.docker.com/build/building/multi-platform/',
    'https://github.com/moby/moby/pull/42325',
  ],
  surfaces: ['cli'],
  facts: {
    shown: {
      title: 'Architecture of inspect is that of the image',
      reference: 's390x',
      weight: 'silent',
      about: ['cli:image inspect --format .Architecture'],
      when: ['foreign-platform'],
    },
    runs: {
      title: 'run starts its program, which this host can run',
      reference: true,
      weight: 'fails',
      about: ['cli:run'],
      when: ['foreign-platform'],
    },
    warned: {
      title: 'run says on standard error that the platforms do not match',
      reference: true,
      weight: 'output',
      about: ['cli:run'],
      when: ['foreign-platform', 'output-read'],
    },
    asked: {
      title: 'run --platform linux/s390x starts it',
      reference: true,
      weight: 'fails',
      about: ['cli:run --platform'],
      when: ['foreign-platform'],
    },
    quiet: {
      title: 'run --platform linux/s390x says nothing on standard error',
      reference: true,
      weight: 'output',
      about: ['cli:run --platform'],
      when: ['foreign-platform', 'output-read'],
    },
    refused: {
      title: 'run --platform with the platform of the host is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:run --platform'],
      when: ['foreign-platform', 'failing-command'],
    },
    ofContainer: {
      title: 'uname -m in the container is that of the host',
      reference: true,
      weight: 'silent',
      about: ['cli:run'],
      when: ['foreign-platform'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { refused: false },
      because: 'Podman takes a local image whatever its platform is where it may not pull, and warns',
      source: 'https://github.com/containers/podman/blob/v5.8.2/vendor/go.podman.io/common/libimage/pull.go',
    },
    {
      on: { engine: 'podman', client: 'docker' },
      facts: { warned: false },
      because: 'the warning comes with the answer of the daemon, and Podman’s API gives none',
      source: 'https://github.com/containers/podman/blob/v5.4.2/pkg/api/handlers/compat/containers_create.go',
    },
    {
      on: { engine: 'podman', client: 'docker', version: '<4.6.0' },
      facts: { refused: false },
      because: "before 4.6 the Docker API of Podman ignores the platform in the client's request",
      source: 'https://github.com/containers/podman/commit/f4c514bffd0e65b070a4b6edcc146f8ff651b124',
    },
    commitRefused,
  ],
  async observe({ engine, step, host }) {
    const maker = await ownContainer(engine);
    const [image, foreign] = [await engine.commit(maker), engine.name('image')];
    const directory = await host.directory();
    await step('save', () => engine.cli(['save', '--output', `${directory}/image.tar`, image]));
    // The same image under another name, whose configuration tells another architecture.
    await step('change it', () =>
      host.run([
        'sh',
        '-c',
        [
          `mkdir ${directory}/files && cd ${directory}/files && tar -xf ../image.tar`,
          'rm -f index.json oci-layout repositories',
          String.raw`config=$(sed 's/.*"Config":"\([^"]*\)".*/\1/' manifest.json)`,
          `sed 's/"architecture":"[^"]*"/"architecture":"s390x"/' "$config" > ../config`,
          'cat ../config > "$config"',
          `sed 's|${image}|${foreign}|' manifest.json > ../manifest && cat ../manifest > manifest.json`,
          'tar -cf ../foreign.tar *',
        ].join(' && '),
      ]),
    );
    await step('load', () => engine.cli(['load', '--input', `${directory}/foreign.tar`]));
    const shown = await engine.cli(['image', 'inspect', '--format', '{{.Architecture}}', foreign]);
    const own = await engine.cli(['image', 'inspect', '--format', '{{.Architecture}}', image]);
    const run = (...platform: string[]) =>
      step(`run ${platform.join(' ')}`, () =>
        engine.cli([
          ...['run', ...platform, '--pull=never', ...engine.labelArguments, '--network', 'none'],
          ...['--name', engine.name('container'), foreign, 'uname', '-m'],
        ]),
      );
    const plain = await run();
    const asked = await run('--platform', 'linux/s390x');
    const refused = await run('--platform', `linux/${own.stdout.trim()}`);
    const kernel = await host.run(['uname', '-m']);
    return {
      shown: shown.stdout.trim(),
      runs: plain.exitCode === 0,
      warned: /platform.*does not match/.test(plain.stderr),
      asked: asked.exitCode === 0,
      quiet: asked.exitCode === 0 && asked.stderr === '',
      refused: refused.exitCode !== 0,
      ofContainer: plain.stdout === kernel.stdout,
    };
  },
});
