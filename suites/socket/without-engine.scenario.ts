import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'socket/without-engine',
  title: 'docker info and version exit with 1 where no engine answers, --version with 0',
  why: 'Installers and health checks run docker info to learn whether there is an engine.',
  claims: ['run-16'],
  sources: ['https://docs.docker.com/reference/cli/docker/system/info/'],
  surfaces: ['cli'],
  needs: ['same-host'],
  facts: {
    info: {
      title: 'exit code of info',
      reference: 1,
      weight: 'silent',
      about: ['cli:info'],
      when: ['no-engine'],
    },
    infoPrints: {
      title: 'info prints something of the client all the same',
      reference: true,
      weight: 'output',
      about: ['cli:info'],
      when: ['output-read', 'no-engine'],
    },
    infoJson: {
      title: 'exit code of info --format "{{json .}}"',
      reference: 1,
      weight: 'silent',
      about: ['cli:info --format'],
      when: ['no-engine'],
    },
    version: {
      title: 'exit code of version',
      reference: 1,
      weight: 'silent',
      about: ['cli:version'],
      when: ['no-engine'],
    },
    clientVersion: {
      title: 'version --format {{.Client.Version}} prints the version of the client',
      reference: true,
      weight: 'fails',
      about: ['cli:version --format .Client.Version'],
      when: ['no-engine'],
    },
    serverVersion: {
      title: 'version --format {{.Server.Version}} prints a version',
      reference: false,
      weight: 'silent',
      about: ['cli:version --format .Server.Version'],
      when: ['no-engine'],
    },
    versionOption: {
      title: 'exit code of --version',
      reference: 0,
      weight: 'fails',
      about: ['cli:docker --version'],
      when: ['no-engine'],
    },
    help: { title: 'exit code of help run', reference: 0, weight: 'fails', about: [] },
    images: {
      title: 'exit code of images',
      reference: 1,
      weight: 'silent',
      about: ['cli:images'],
      when: ['no-engine'],
    },
    run: {
      title: 'exit code of run',
      reference: 125,
      weight: 'silent',
      about: ['cli:run'],
      when: ['no-engine'],
    },
    config: {
      title: 'exit code of context ls',
      reference: 0,
      weight: 'fails',
      about: ['cli:context ls'],
      when: ['no-engine'],
    },
  },
  differences: [
    {
      on: { client: 'docker', clientVersion: '<28.1.0' },
      facts: { infoJson: 0 },
      because: "before 28.1 Docker's client prints what it has by the template, and ends with 0",
      source: 'https://github.com/docker/cli/commit/353230d9784f62cdf1f500bee77aa13d17fbee35',
    },
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { info: 0, infoJson: 0, version: 0, serverVersion: true, images: 0, run: 0 },
      because: 'the Podman client does not read DOCKER_HOST, and needs no service for its work',
      source: 'https://docs.podman.io/en/latest/markdown/podman.1.html',
    },
  ],
  advice: [
    {
      facts: ['info', 'infoJson', 'version', 'serverVersion', 'images', 'run'],
      write:
        'To learn whether the service answers, send `GET /_ping` to its socket: a working command does not show it.',
      shownBy: 'socket/ping-headers#answers',
    },
  ],
  async observe({ engine, step, host }) {
    const env = { DOCKER_HOST: `unix://${await host.directory()}/no.sock` };
    const ask = (...args: readonly string[]) => step(args.join(' '), () => engine.cli(args, { env }));
    const info = await ask('info');
    const client = await ask('version', '--format', '{{.Client.Version}}');
    const server = await ask('version', '--format', '{{.Server.Version}}');
    const named = ['--rm', '--name', engine.name('container'), '--network', 'none', ...engine.labelArguments];
    const run = await step('run', () => engine.cli(['run', ...named, engine.image('base'), 'true'], { env }));
    return {
      info: info.exitCode,
      infoPrints: /client:|version/i.test(info.stdout),
      infoJson: (await ask('info', '--format', '{{json .}}')).exitCode,
      version: (await ask('version')).exitCode,
      clientVersion: /^\d+\.\d+/.test(client.stdout),
      serverVersion: /^\d+\.\d+/.test(server.stdout),
      versionOption: (await ask('--version')).exitCode,
      help: (await ask('help', 'run')).exitCode,
      images: (await ask('images', '--quiet')).exitCode,
      run: run.exitCode,
      config: (await ask('context', 'ls')).exitCode,
    };
  },
});
