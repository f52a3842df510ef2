import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'tooling/named-docker',
  title: 'A client under the name docker answers docker run and --version as Docker does',
  why: 'Packages and people put a docker on the PATH that is Podman, and scripts ask it what it is.',
  claims: ['alias-01', 'alias-02'],
  sources: ['https://docs.docker.com/reference/cli/docker/version/'],
  surfaces: ['cli'],
  needs: ['same-host'],
  facts: {
    runs: {
      title: 'run under that name runs a container',
      reference: true,
      weight: 'fails',
      about: ['cli:run'],
    },
    quiet: {
      title: 'nothing but its output is printed',
      reference: true,
      weight: 'output',
      about: ['cli:run'],
      when: ['output-read'],
    },
    says: {
      title: '--version says "Docker version NUMBER, build …"',
      reference: true,
      weight: 'output',
      about: [],
    },
    same: {
      title: 'it says what the client says under its own name, but for the first word',
      reference: true,
      weight: 'output',
      about: ['cli:docker --version'],
      when: ['output-read'],
    },
    number: {
      title: '--version has a number of three parts',
      reference: true,
      weight: 'silent',
      about: [],
    },
    usage: {
      title: 'the usage in --help is that of docker',
      reference: true,
      weight: 'output',
      about: [],
    },
  },
  differences: [
    {
      on: { client: 'podman' },
      facts: { says: false },
      because:
        'Podman takes the name that it is called by, and has its own number and no build: docker version 4.3.1',
      source: 'https://github.com/containers/podman/blob/v4.3.1/cmd/podman/root.go',
    },
  ],
  async observe({ engine, step, host }) {
    const directory = await host.directory();
    const call = (what: string, args: readonly string[]) =>
      step(what, () => {
        const line = engine.commandLine(args);
        // Before the client there may be an environment that it needs.
        const at = line.findIndex((word) => /(^|\/)(docker|podman)$/.test(word));
        const named = [...line.slice(0, at), `${directory}/docker`, ...line.slice(at + 1)];
        const link = `cd / && ln -sf "$(command -v "$1")" ${directory}/docker && shift && exec "$@"`;
        return host.runAsEngine(['sh', '-c', link, 'sh', line[at] ?? '', ...named]);
      });
    const options = [
      '--rm',
      '--name',
      engine.name('container'),
      ...engine.labelArguments,
      '--network',
      'none',
    ];
    const run = await call('run', ['run', ...options, engine.image('base'), 'echo', 'hello']);
    const version = await call('ask for its version', ['--version']);
    const help = await call('ask for help', ['--help']);
    const own = await step('ask the client itself', () => engine.cli(['--version']));
    const afterName = (text: string) => text.trim().replace(/^\S+ /, '');
    return {
      same: afterName(own.stdout) === afterName(version.stdout),
      runs: run.exitCode === 0 && run.stdout === 'hello\n',
      quiet: run.stderr === '',
      says: /^Docker version \d+\.\d+\.\d+\S*, build \S+$/m.test(version.stdout),
      number: /\d+\.\d+\.\d+/.test(version.stdout),
      usage: /^\s*(Usage:\s*)?docker \[/im.test(help.stdout),
    };
  },
});
