import { jsonLines, scenario, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'socket/default-place',
  title: 'docker context inspect tells the place of the socket, and docker info does not',
  why: 'Tools find the socket by `docker context inspect --format {{.Endpoints.docker.Host}}` where DOCKER_HOST is not set.',
  claims: ['alias-03', 'run-16'],
  sources: ['https://docs.docker.com/reference/cli/docker/context/inspect/'],
  surfaces: ['cli'],
  facts: {
    byContext: {
      title: 'context inspect --format {{.Endpoints.docker.Host}} prints the address of the socket in use',
      reference: true,
      weight: 'fails',
      about: ['cli:context inspect --format'],
    },
    contextExits: {
      title: 'exit code of context inspect',
      reference: 0,
      weight: 'fails',
      about: ['cli:context inspect'],
    },
    contextLists: {
      title: 'context ls lists default',
      reference: true,
      weight: 'output',
      about: ['cli:context ls'],
      when: ['output-read'],
    },
    contextShow: {
      title: 'context show prints default',
      reference: true,
      weight: 'fails',
      about: ['cli:context show'],
    },
    byInfo: {
      title: 'info --format {{.Host.RemoteSocket.Path}} prints a path',
      reference: false,
      weight: 'extra',
      about: ['cli:info --format'],
      when: ['reads:RemoteSocket'],
    },
    endsInDocker: {
      title: 'the path that the client tells ends in docker.sock',
      reference: true,
      weight: 'silent',
      about: ['cli:context inspect --format'],
    },
  },
  differences: [
    {
      on: { client: 'docker', clientVersion: '<23.0.0' },
      facts: { contextShow: false },
      because: "Docker's client has context show since 23.0",
      source: 'https://github.com/docker/cli/commit/e9a4d7e611',
    },
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { byContext: false, contextLists: false, endsInDocker: false },
      because:
        'contexts of Podman are its connections to services elsewhere, of which there is none by default',
      source: 'https://github.com/containers/podman/blob/v5.8.0/cmd/podman/system/connection/list.go',
    },
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { contextShow: false },
      because: 'podman context has no show',
      source: 'https://github.com/containers/podman/blob/v5.8.0/cmd/podman/system/context.go',
    },
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { byInfo: true },
      because: 'podman info has its own layout, and names the socket of the service in it',
      source: 'https://docs.podman.io/en/latest/markdown/podman-info.1.html',
    },
    {
      on: { engine: 'podman', client: 'docker' },
      facts: { endsInDocker: false },
      because: 'the socket of Podman’s service is called podman.sock',
      source: 'https://docs.podman.io/en/latest/markdown/podman-system-service.1.html',
    },
  ],
  async observe({ engine, step, host }) {
    const ask = (...args: readonly string[]) => step(args.join(' '), () => engine.cli(args));
    const byContext = await ask('context', 'inspect', '--format', '{{.Endpoints.docker.Host}}');
    const whole = await ask('context', 'inspect');
    const list = await ask('context', 'ls', '--format', 'json');
    const table = await ask('context', 'ls');
    const show = await ask('context', 'show');
    const info = await ask('info', '--format', '{{.Host.RemoteSocket.Path}}');
    const told = [byContext, info].find(({ exitCode, stdout }) => exitCode === 0 && stdout.trim() !== '');
    return {
      byContext: byContext.stdout.trim() === `unix://${host.engineSocket}`,
      contextExits: whole.exitCode,
      contextLists:
        /^default\b/m.test(table.stdout) ||
        jsonLines(list.stdout).some((one) => textAt(one, 'Name') === 'default'),
      contextShow: show.stdout.trim() === 'default',
      byInfo: info.exitCode === 0 && info.stdout.trim().replace('unix://', '').startsWith('/'),
      endsInDocker: told?.stdout.trim().endsWith('docker.sock') ?? false,
    };
  },
});
