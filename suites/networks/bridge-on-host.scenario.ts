import { scenario, testSubnet } from '../../harness/scenario.ts';

export default scenario({
  id: 'networks/bridge-on-host',
  title: 'A bridge network is a Linux bridge on the host with a veth per container',
  why: 'Firewall rules, tcpdump and traffic shaping on the host work on those interfaces.',
  claims: ['net-19'],
  sources: ['https://docs.docker.com/engine/network/drivers/bridge/'],
  surfaces: ['cli', 'api'],
  needs: ['same-host'],
  facts: {
    kind: {
      title: 'kind of the interface on the host that has the address of the gateway',
      reference: 'bridge',
      weight: 'silent',
      about: ['cli:network create', 'api:POST /networks/create'],
      when: ['seen-from-host'],
    },
    veths: {
      title: 'veth interfaces on it with two containers',
      reference: 2,
      weight: 'silent',
      about: ['cli:network create', 'api:POST /networks/create'],
      when: ['seen-from-host'],
    },
    forwards: {
      title: 'the host forwards packets that arrive on it (sysctl forwarding)',
      reference: true,
      weight: 'silent',
      about: ['cli:network create', 'api:POST /networks/create'],
      when: ['seen-from-host'],
    },
  },
  differences: [
    {
      on: { mode: 'rootless' },
      facts: { kind: 'none', veths: 0, forwards: false },
      because:
        'the bridges of a rootless user are in a network namespace of that user, where the host does not see them',
      source: 'https://github.com/containers/podman/blob/main/docs/tutorials/basic_networking.md',
    },
  ],
  advice: [
    {
      facts: ['kind', 'veths', 'forwards'],
      write:
        'Capture or shape traffic in a container that shares the network namespace of the one to look at: `run --network container:NAME --cap-add NET_RAW --cap-add NET_ADMIN IMAGE tcpdump`.',
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
