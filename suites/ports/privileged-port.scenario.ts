import { attempt, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'ports/privileged-port',
  title: 'A host port that the kernel keeps for root can be published',
  why: 'Web servers are published on 80 and 443.',
  claims: ['port-04'],
  sources: ['https://docs.docker.com/engine/security/rootless/tips/#exposing-privileged-ports'],
  surfaces: ['cli', 'api'],
  needs: ['same-host'],
  facts: { published: { title: 'the container starts', reference: true } },
  differences: [
    {
      on: { mode: 'rootless' },
      facts: { published: false },
      because:
        'the port is opened by a process of the user’s, which may not open ports below ip_unprivileged_port_start',
      source: 'https://github.com/containers/podman/blob/main/rootless.md',
    },
  ],
  async observe({ engine, step, host }) {
    const start = await step('look where the kernel’s ports for root end', () =>
      host.readFile('/proc/sys/net/ipv4/ip_unprivileged_port_start'),
    );
    // In the upper half of them, where hardly a service listens; which one is left to the lot.
    const end = Number(start ?? 1024);
    const port = Math.ceil(end / 2) + ((await host.freePort()) % Math.floor(end / 2));
    const answer = await step('publish', () => attempt(() => engine.start({ publish: [`${port}:80`] })));
    return { published: !answer.refused };
  },
});
