import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'socket/contexts',
  title: 'docker context create keeps an engine under a name, which --context NAME chooses',
  why: 'Scripts for several engines keep each in a context and choose one by name.',
  claims: ['alias-03'],
  sources: ['https://docs.docker.com/engine/manage-resources/contexts/'],
  surfaces: ['cli'],
  needs: ['same-host'],
  facts: {
    created: {
      title: 'exit code of context create NAME --docker host=unix://SOCKET',
      reference: 0,
      weight: 'fails',
      about: ['cli:context create --docker'],
    },
    hostKept: {
      title: 'context inspect NAME --format {{.Endpoints.docker.Host}} prints that address',
      reference: true,
      weight: 'fails',
      about: ['cli:context inspect --format'],
    },
    byOption: {
      title: 'exit code of --context NAME ps',
      reference: 0,
      weight: 'fails',
      about: ['cli:docker --context'],
    },
    missing: {
      title: '--context with a name that does not exist fails',
      reference: true,
      weight: 'silent',
      about: ['cli:docker --context'],
    },
    twice: {
      title: 'a second create of that name is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:context create'],
      when: ['existing-object'],
    },
    used: {
      title: 'after context use NAME context show prints it',
      reference: true,
      weight: 'fails',
      about: ['cli:context use'],
    },
    byVariable: {
      title: 'DOCKER_CONTEXT with a name that does not exist makes a command fail',
      reference: true,
      weight: 'silent',
      about: [],
    },
    removed: {
      title: 'exit code of context rm NAME',
      reference: 0,
      weight: 'fails',
      about: ['cli:context rm'],
    },
  },
  differences: [
    {
      on: { client: 'docker', clientVersion: '<23.0.0' },
      facts: { used: false },
      because: "Docker's client has context show since 23.0, which tells the one in use",
      source: 'https://github.com/docker/cli/commit/e9a4d7e611',
    },
    {
      on: { engine: 'docker', clientVersion: '<23.0.0' },
      facts: { byVariable: false },
      because: 'before 23.0 a DOCKER_HOST that is set and empty comes before DOCKER_CONTEXT',
      source: 'https://github.com/docker/cli/blob/v20.10.24/cli/command/cli.go',
    },
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { hostKept: false },
      because: 'a context of Podman is one of its connections, with fields of its own: .URI, .Identity',
      source: 'https://github.com/containers/podman/blob/v5.8.0/cmd/podman/system/connection/list.go',
    },
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { twice: false },
      because: 'to add a connection of a name that is taken replaces it',
      source: 'https://github.com/containers/podman/blob/v5.8.0/cmd/podman/system/connection/add.go',
    },
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { used: false },
      because: 'podman context has no show',
      source: 'https://github.com/containers/podman/blob/v5.8.0/cmd/podman/system/context.go',
    },
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { byVariable: false },
      because: 'Podman reads CONTAINER_CONNECTION, and not DOCKER_CONTEXT',
      source: 'https://docs.podman.io/en/latest/markdown/podman.1.html',
    },
  ],
  advice: [
    {
      facts: ['byVariable', 'used'],
      write: 'Name the context in each command: `--context NAME`.',
      shownBy: 'socket/contexts#byOption',
    },
  ],
  async observe({ engine, step, host }) {
    const directory = await host.directory();
    // Whatever keeps contexts keeps them here, and no address of the environment comes before them.
    const env = {
      DOCKER_HOST: '',
      DOCKER_CONFIG: directory,
      XDG_CONFIG_HOME: directory,
      CONTAINERS_CONF: `${directory}/containers.conf`,
      PODMAN_CONNECTIONS_CONF: `${directory}/connections.json`,
    };
    await host.runAsEngine(['touch', env.CONTAINERS_CONF]);
    const ask = (args: readonly string[], more: Record<string, string> = {}) =>
      step(args.slice(0, 2).join(' '), () => engine.cli(args, { env: { ...env, ...more } }));
    const name = 'elsewhere';
    const address = `unix://${host.engineSocket}`;
    const create = ['context', 'create', name, '--docker', `host=${address}`];
    const created = await ask(create);
    const inspect = await ask(['context', 'inspect', name, '--format', '{{.Endpoints.docker.Host}}']);
    const byOption = await ask(['--context', name, 'ps', '--quiet']);
    const missing = await ask(['--context', 'no-such-context', 'ps', '--quiet']);
    const byVariable = await ask(['ps', '--quiet'], { DOCKER_CONTEXT: 'no-such-context' });
    const twice = await ask(create);
    await ask(['context', 'use', name]);
    const shown = await ask(['context', 'show']);
    await ask(['context', 'use', 'default']);
    const removed = await ask(['context', 'rm', name]);
    return {
      created: created.exitCode,
      hostKept: inspect.stdout.trim() === address,
      byOption: byOption.exitCode,
      missing: missing.exitCode !== 0,
      twice: twice.exitCode !== 0,
      used: shown.stdout.trim() === name,
      byVariable: byVariable.exitCode !== 0,
      removed: removed.exitCode,
    };
  },
});
