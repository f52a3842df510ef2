import { scenario, testSubnet } from '../../harness/scenario.ts';

export default scenario({
  id: 'networks/bridge-on-host',
  title: 'A network is a Linux bridge of the host, with a veth for each container, and forwards',
  why: 'Firewall rules, tcpdump and traffic shaping on the host take hold of those interfaces.',
  claims: ['net-19'],
  sources: ['https://docs.docker.com/engine/network/drivers/bridge/'],
  surfaces: ['cli', 'api'],
  needs: ['same-host'],
  facts: {
    kind: { title: 'kind of the host’s interface that has the gateway’s address', reference: 'bridge' },
    veths: { title: 'veth interfaces on it for two containers', reference: 2 },
    forwards: { title: 'the host forwards packets that come in on it', reference: true },
  },
  differences: [
    {
      on: { mode: 'rootless' },
      facts: { kind: 'none', veths: 0, forwards: false },
      because:
        'the bridges of a rootless user stand in a network namespace of that user, out of the host’s sight',
      source: 'https://github.com/containers/podman/blob/main/docs/tutorials/basic_networking.md',
    },
  ],
  advice: [
    {
      facts: ['kind', 'veths', 'forwards'],
      write:
        'Capture or shape traffic from a container that shares the network of the one in question: `run --network container:NAME --cap-add NET_RAW --cap-add NET_ADMIN IMAGE tcpdump`.',
      shownBy: 'namespaces/shared-network#joined',
    },
  ],
  async observe({ engine, step, host, told }) {
    const subnet = testSubnet();
    const network = await engine.createNetwork({ subnet: subnet.cidr });
    await Promise.all([engine.start({ network }), engine.start({ network })]);
    const holder = await step('look for the gateway’s address', () =>
      host.run(['ip', '-o', 'address', 'show', 'to', subnet.address(1)]),
    );
    const name = told(/^\d+: (\S+)/.exec(holder.stdout)?.[1]) ?? 'none';
    const bridges = await step('look at the interface', () =>
      host.run(['ip', '-o', 'link', 'show', 'type', 'bridge']),
    );
    const ports = await step('look at its veths', () =>
      host.run(['ip', '-o', 'link', 'show', 'type', 'veth', 'master', name]),
    );
    const forwarding = await step('look at its forwarding', () =>
      host.readFile(`/proc/sys/net/ipv4/conf/${name}/forwarding`),
    );
    return {
      kind: bridges.stdout.includes(` ${name}: `) ? 'bridge' : 'none',
      veths: ports.stdout.split('\n').filter((line) => line !== '').length,
      forwards: forwarding?.trim() === '1',
    };
  },
});
