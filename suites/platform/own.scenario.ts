import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'platform/own',
  title: 'docker run --platform takes linux/ARCHITECTURE, linux and ARCHITECTURE alone',
  why: 'Compose files and scripts name a platform, and must run on a host that has it.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/cli/docker/container/run/',
    'https://github.com/containerd/platforms',
  ],
  surfaces: ['cli'],
  facts: {
    named: {
      title: 'Os and Architecture of inspect are words of Go: linux, and amd64 or arm64',
      reference: true,
      weight: 'silent',
      about: ['cli:image inspect --format .Architecture', 'cli:image inspect --format .Os'],
    },
    own: {
      title: 'linux/ARCHITECTURE runs',
      reference: true,
      weight: 'fails',
      about: ['cli:run --platform'],
    },
    alone: {
      title: 'ARCHITECTURE alone runs',
      reference: true,
      weight: 'fails',
      about: ['cli:run --platform'],
      when: ['without-slash'],
    },
    system: {
      title: 'linux alone runs',
      reference: true,
      weight: 'fails',
      about: ['cli:run --platform'],
      when: ['without-slash'],
    },
    capitals: {
      title: 'LINUX/ARCHITECTURE in capitals runs',
      reference: true,
      weight: 'fails',
      about: ['cli:run --platform'],
    },
    kernels: {
      title: 'linux/ with the name of uname, x86_64 or aarch64, runs',
      reference: true,
      weight: 'fails',
      about: ['cli:run --platform'],
    },
    created: {
      title: 'create takes --platform',
      reference: true,
      weight: 'fails',
      about: ['cli:create --platform'],
    },
    quiet: {
      title: 'with the own platform nothing is on standard error',
      reference: true,
      weight: 'output',
      about: ['cli:run --platform'],
      when: ['output-read'],
    },
    nonsense: {
      title: 'a word that is no platform is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:run --platform'],
      when: ['failing-command'],
    },
    variable: {
      title: 'DOCKER_DEFAULT_PLATFORM with another platform is refused for a local image',
      reference: true,
      weight: 'silent',
      about: ['cli:run'],
      when: ['failing-command'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { alone: false },
      because: 'Podman takes a word without a slash for an operating system',
      source: 'https://github.com/containers/podman/blob/v5.8.2/cmd/podman/containers/create.go',
    },
    {
      on: { client: 'podman' },
      facts: { variable: false },
      because: "the variable belongs to Docker's client, and Podman's does not read it",
      source: 'https://docs.docker.com/reference/cli/docker/#environment-variables',
    },
    {
      on: { engine: 'podman', client: 'docker', version: '<4.6.0' },
      facts: { variable: false },
      because: "before 4.6 the Docker API of Podman ignores the platform in the client's request",
      source: 'https://github.com/containers/podman/commit/f4c514bffd0e65b070a4b6edcc146f8ff651b124',
    },
  ],
  advice: [
    {
      facts: ['alone'],
      write: 'Name the operating system, too: linux/amd64.',
      shownBy: 'platform/own#own',
    },
  ],
  async observe({ engine, step }) {
    const image = engine.image('base');
    const show = async (key: string) =>
      (await engine.cli(['image', 'inspect', '--format', `{{.${key}}}`, image])).stdout.trim();
    const [architecture, os] = [await show('Architecture'), await show('Os')];
    const make = (command: string, platform: readonly string[], env: Readonly<Record<string, string>> = {}) =>
      step(`${command} ${platform.join(' ')}`, () =>
        engine.cli(
          [
            ...[command, ...platform, '--pull=never', ...engine.labelArguments, '--network', 'none'],
            ...['--name', engine.name('container'), image, 'true'],
          ],
          { env },
        ),
      );
    const runs = async (platform: string) => (await make('run', ['--platform', platform])).exitCode === 0;
    const own = await make('run', ['--platform', `linux/${architecture}`]);
    const other = architecture === 's390x' ? 'linux/ppc64le' : 'linux/s390x';
    const variable = await make('run', [], { DOCKER_DEFAULT_PLATFORM: other });
    const kernels: Record<string, string> = { amd64: 'x86_64', arm64: 'aarch64' };
    return {
      named: os === 'linux' && architecture in kernels,
      own: own.exitCode === 0,
      alone: await runs(architecture),
      system: await runs('linux'),
      capitals: await runs(`LINUX/${architecture.toUpperCase()}`),
      kernels: await runs(`linux/${kernels[architecture] ?? architecture}`),
      created: (await make('create', ['--platform', `linux/${architecture}`])).exitCode === 0,
      quiet: own.stderr === '',
      nonsense: !(await runs('no/such/platform/at/all')),
      variable: variable.exitCode !== 0,
    };
  },
});
