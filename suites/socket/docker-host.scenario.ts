import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'socket/docker-host',
  title: 'DOCKER_HOST and --host choose the engine, and a path without a scheme is refused',
  why: 'One variable leads every client, library and script to another engine, or it does nothing.',
  claims: ['alias-03'],
  sources: ['https://docs.docker.com/reference/cli/docker/#environment-variables'],
  surfaces: ['cli'],
  needs: ['same-host'],
  facts: {
    unix: {
      title: 'exit code of ps with DOCKER_HOST=unix://SOCKET',
      reference: 0,
      weight: 'fails',
      about: [],
    },
    byOption: {
      title: 'exit code of --host unix://SOCKET ps',
      reference: 0,
      weight: 'fails',
      about: ['cli:docker --host'],
    },
    shortOption: {
      title: 'exit code of -H unix://SOCKET ps',
      reference: 0,
      weight: 'fails',
      about: ['cli:docker --host'],
    },
    optionNowhere: {
      title: '--host with a socket that does not exist fails',
      reference: true,
      weight: 'silent',
      about: ['cli:docker --host'],
    },
    tcpNowhere: {
      title: 'DOCKER_HOST=tcp:// of a port on which nobody listens makes ps fail',
      reference: true,
      weight: 'silent',
      about: [],
    },
    wrongScheme: {
      title: 'DOCKER_HOST with an unknown scheme makes ps fail',
      reference: true,
      weight: 'silent',
      about: [],
    },
    pathOnly: {
      title: 'DOCKER_HOST with a path and no scheme makes ps fail',
      reference: true,
      weight: 'silent',
      about: [],
    },
    ofPodman: {
      title: 'CONTAINER_HOST with a socket that does not exist changes nothing',
      reference: true,
      weight: 'silent',
      about: [],
    },
    tls: {
      title: 'DOCKER_TLS_VERIFY=1 without certificates makes ps fail',
      reference: true,
      weight: 'silent',
      about: [],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { tcpNowhere: false, wrongScheme: false, pathOnly: false, tls: false },
      because: 'Podman does not read the variables of Docker, and starts containers itself',
      source: 'https://docs.podman.io/en/latest/markdown/podman.1.html',
    },
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { ofPodman: false },
      because: 'Podman reads CONTAINER_HOST, and then speaks to a service',
      source: 'https://docs.podman.io/en/latest/markdown/podman.1.html',
    },
  ],
  advice: [
    {
      facts: ['tcpNowhere', 'wrongScheme', 'pathOnly'],
      write: 'Name the engine in the command: `--host ADDRESS`.',
      shownBy: 'socket/docker-host#optionNowhere',
    },
  ],
  async observe({ engine, step, host }) {
    const address = `unix://${host.engineSocket}`;
    const nowhere = `unix://${await host.directory()}/no.sock`;
    const port = await host.freePort();
    const code = async (env: Record<string, string>, ...options: readonly string[]) => {
      const title = [...Object.entries(env).map(([key, value]) => `${key}=${value}`), ...options].join(' ');
      const { exitCode } = await step(title, () => engine.cli([...options, 'ps', '--quiet'], { env }));
      return exitCode;
    };
    const none = { DOCKER_HOST: '' };
    return {
      unix: await code({ DOCKER_HOST: address }),
      byOption: await code(none, '--host', address),
      shortOption: await code(none, '-H', address),
      optionNowhere: (await code(none, '--host', nowhere)) !== 0,
      tcpNowhere: (await code({ DOCKER_HOST: `tcp://127.0.0.1:${port}` })) !== 0,
      wrongScheme: (await code({ DOCKER_HOST: 'carrier-pigeon://roof' })) !== 0,
      pathOnly: (await code({ DOCKER_HOST: host.engineSocket })) !== 0,
      ofPodman: (await code({ CONTAINER_HOST: nowhere })) === 0,
      tls: (await code({ DOCKER_HOST: address, DOCKER_TLS_VERIFY: '1' })) !== 0,
    };
  },
});
