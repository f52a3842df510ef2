import { lookAtNetwork, ownAddresses, scenario } from '../../harness/scenario.ts';

/** The private ranges of RFC 1918 that engines take their subnets from. */
function blockOf(address: string): string {
  if (address.startsWith('10.')) return '10.0.0.0/8';
  if (/^172\.(1[6-9]|2\d|3[01])\./.test(address)) return '172.16.0.0/12';
  return address.startsWith('192.168.') ? '192.168.0.0/16' : 'another';
}

export default scenario({
  id: 'networks/default-bridge-subnet',
  title: 'The default bridge has a /16 subnet in 172.16.0.0/12',
  why: 'Firewall rules, database permissions and VPN exceptions name 172.17.0.0/16 as the subnet of the containers.',
  claims: ['net-02'],
  sources: ['https://docs.docker.com/engine/network/#automatic-subnet-allocation'],
  surfaces: ['cli', 'api'],
  facts: {
    block: {
      title: 'private address range (RFC 1918) of the address',
      reference: '172.16.0.0/12',
      weight: 'silent',
    },
    prefixLength: { title: 'prefix length of the subnet', reference: 16, weight: 'silent' },
  },
  differences: [
    {
      on: { engine: 'podman', mode: 'rootful', version: { in: '<=3.0.1', notIn: '>=4.3.1' }, surface: 'api' },
      refused: true,
      because: 'over the API Podman 3 reads bridge as the name of a CNI network, which does not exist',
      source:
        'measured with Podman 3.0.1: POST /containers/NAME/start answers CNI network "bridge" not found',
    },
    {
      on: {
        engine: 'podman',
        mode: 'rootless',
        version: { in: '<=3.0.1', notIn: '>=4.3.1' },
        surface: 'cli',
      },
      facts: { block: 'another', prefixLength: null },
      because: 'rootless Podman 3 accepts --network bridge and connects the container to no network',
      source: 'measured with Podman 3.0.1: `ip address` in a container of `run --network bridge`',
    },
    {
      on: { engine: 'podman', mode: 'rootful', version: { in: '3.0.1', notIn: '>=4.3.1' }, surface: 'cli' },
      facts: { prefixLength: 24 },
      because: 'with CNI the default network is what the distribution ships: in Debian 11 172.16.16.0/24',
      source: 'measured with Debian 11’s Podman 3.0.1: /etc/cni/net.d/87-podman-ptp.conflist',
    },
    {
      on: { engine: 'podman', version: '<3.0.1 || >=3.0.2' },
      facts: { block: '10.0.0.0/8' },
      because: 'Podman’s default network is 10.88.0.0/16',
      source: 'https://docs.podman.io/en/latest/markdown/podman-network.1.html',
    },
  ],
  advice: [
    {
      facts: ['block'],
      write:
        'If the subnet matters, choose it: `network create --subnet SUBNET NET`, and `run --network NET`.',
      shownBy: 'networks/create-with-subnet#inSubnet',
    },
  ],
  async observe({ engine, step }) {
    const seen = await step('look at the address', () =>
      engine.run({ network: 'bridge', command: lookAtNetwork }),
    );
    const [own] = ownAddresses(seen.stdout);
    return { block: blockOf(own?.address ?? ''), prefixLength: own?.prefixLength ?? null };
  },
});
