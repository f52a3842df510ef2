import { scenario } from '../../harness/scenario.ts';

const path = '/var/run/docker.sock';

export default scenario({
  id: 'socket/docker-sock',
  title: 'The socket of the engine is at /var/run/docker.sock, for --mount to bind',
  why: 'Commands and compose files hand the engine to a container under the path that Docker has for its socket.',
  claims: ['alias-03'],
  sources: ['https://docs.docker.com/engine/security/protect-access/'],
  surfaces: ['cli'],
  needs: ['same-host', 'docker-sock-unlinked'],
  facts: {
    mounted: {
      title: `the socket of this engine is there with --mount type=bind,source=${path}`,
      reference: true,
      weight: 'fails',
      about: ['cli:run --mount'],
      when: ['bind-mount', `value:${path}`],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { mounted: false },
      because:
        'Podman serves its API at podman.sock; at Docker’s path is no socket, unless Docker runs there too or podman-docker links it',
      source: 'https://docs.podman.io/en/latest/markdown/podman-system-service.1.html',
    },
    {
      on: { engine: 'docker', mode: 'rootless' },
      facts: { mounted: false },
      because: 'the socket of a rootless daemon is in XDG_RUNTIME_DIR of its user',
      source: 'https://docs.docker.com/engine/security/rootless/tips/#daemon',
    },
  ],
  advice: [
    {
      facts: ['mounted'],
      write:
        'Bind the socket of Podman to the same path: `--volume /run/podman/podman.sock:/var/run/docker.sock`, rootless from `$XDG_RUNTIME_DIR/podman/podman.sock`.',
      shownBy: 'socket/handed-in#answers',
    },
  ],
  async observe({ engine, step, host }) {
    const own = await host.run(['stat', '--dereference', '--format', '%i', host.engineSocket]);
    const seen = await step('mount it', () =>
      engine.cli([
        ...['run', '--name', engine.name('container'), '--network', 'none', ...engine.labelArguments],
        ...['--mount', `type=bind,source=${path},target=/own.sock`],
        ...[engine.image('base'), 'stat', '-c', '%i', '/own.sock'],
      ]),
    );
    return { mounted: seen.exitCode === 0 && seen.stdout.trim() === own.stdout.trim() };
  },
});
