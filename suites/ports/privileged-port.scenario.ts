import { attempt, httpServer, poll, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'ports/privileged-port',
  title: 'docker run -p can publish a privileged host port, below 1024',
  why: 'Web servers are published on ports 80 and 443.',
  claims: ['port-04'],
  sources: ['https://docs.docker.com/engine/network/port-publishing/'],
  surfaces: ['cli', 'api'],
  needs: ['same-host', 'privileged-ports'],
  facts: {
    published: {
      title: 'the container starts, and the port answers on 127.0.0.1',
      reference: true,
      weight: 'fails',
      about: ['cli:run --publish', 'api:POST /containers/create HostConfig.PortBindings.*[].HostPort'],
      when: ['privileged-port'],
    },
  },
  differences: [
    {
      on: { mode: 'rootless' },
      facts: { published: false },
      because:
        'the port is opened by a process of the user, which may not bind ports below net.ipv4.ip_unprivileged_port_start',
      source: 'https://github.com/containers/podman/blob/main/rootless.md',
    },
  ],
  advice: [
    {
      facts: ['published'],
      write:
        'Publish on a host port from 1024 on, `--publish 8080:80`, and let a proxy or load balancer in front of the host forward port 80 to it.',
      shownBy: 'ports/all-addresses#onLoopback',
    },
  ],
  async observe({ engine, step, host }) {
    const port = await step('choose a port that is not in use', async () => {
      const start = await host.readFile('/proc/sys/net/ipv4/ip_unprivileged_port_start');
      const users = await Promise.all(['/proc/net/tcp', '/proc/net/tcp6'].map((path) => host.readFile(path)));
      const taken = (candidate: number) =>
        users.join('').includes(`:${candidate.toString(16).toUpperCase().padStart(4, '0')} `);
      // From a random start, for targets and runs side by side.
      const below = Number(start ?? 1024);
      let candidate = 1 + ((await host.freePort()) % (below - 1));
      while (taken(candidate) && candidate > 1) candidate -= 1;
      return candidate;
    });
    const answer = await step('publish', () =>
      attempt(() => engine.start({ publish: [`${port}:80`], command: httpServer('hello') })),
    );
    if (answer.refused) return { published: false };
    const page = await step('fetch on loopback', () =>
      poll(
        () => host.get('127.0.0.1', port),
        (body) => body !== null,
      ),
    );
    return { published: page === 'hello' };
  },
});
