import { isNeighbour, lookAtNetwork, ownAddresses, scenario } from '../../harness/scenario.ts';

/** The private ranges of RFC 1918 that engines take their subnets from. */
function blockOf(address: string): string {
  if (address.startsWith('10.')) return '10.0.0.0/8';
  if (/^172\.(1[6-9]|2\d|3[01])\./.test(address)) return '172.16.0.0/12';
  return address.startsWith('192.168.') ? '192.168.0.0/16' : 'another';
}

export default scenario({
  id: 'networks/default-bridge-subnet',
  title: 'The default --network bridge has a /16 subnet in 172.16.0.0/12',
  why: 'Firewall rules, database permissions and VPN exceptions name 172.17.0.0/16 as the subnet of the containers.',
  claims: ['net-02'],
  sources: ['https://docs.docker.com/engine/network/#automatic-subnet-allocation'],
  surfaces: ['cli', 'api'],
  facts: {
    block: {
      title: 'private address range (RFC 1918) of the address',
      reference: '172.16.0.0/12',
      weight: 'silent',
      about: ['cli:run --network', 'api:POST /containers/create HostConfig.NetworkMode'],
      when: ['bridge-network', 'seen-from-inside'],
    },
    prefixLength: {
      title: 'prefix length of the subnet',
      reference: 16,
      weight: 'silent',
      about: ['cli:run --network', 'api:POST /containers/create HostConfig.NetworkMode'],
      when: ['bridge-network', 'seen-from-inside'],
    },
    ownBlock: {
      title: 'a user-defined network without --subnet is in 172.16.0.0/12 or 192.168.0.0/16',
      reference: true,
      weight: 'silent',
      about: ['cli:network create', 'api:POST /networks/create'],
      when: ['seen-from-inside'],
    },
    ownSize: {
      title: 'such a network has room for more than 254 containers',
      reference: true,
      weight: 'silent',
      about: ['cli:network create', 'api:POST /networks/create'],
      when: ['seen-from-inside'],
    },
    othersOutside: {
      title: 'a container on a user-defined network has an address outside the subnet',
      reference: true,
      weight: 'silent',
      about: ['cli:run --network', 'api:POST /containers/create HostConfig.NetworkMode'],
      when: ['bridge-network', 'custom-network', 'seen-from-inside'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', mode: 'rootful', version: '<3.3.0', surface: 'api' },
      refused: true,
      because: 'before 3.3 the API reads bridge as the name of a CNI network, which does not exist',
      source: 'https://github.com/containers/podman/pull/10591',
    },
    {
      on: { engine: 'podman', mode: 'rootless', version: '<3.3.0', surface: 'cli' },
      facts: { block: 'another', prefixLength: null, othersOutside: null, ownBlock: null, ownSize: null },
      because: 'before 3.3 rootless Podman accepts --network bridge and connects the container to no network',
      source: 'https://github.com/containers/podman/pull/10447',
    },
    {
      on: { engine: 'podman', mode: 'rootful', surface: 'cli', version: { in: '<=3.0.1', notIn: '>=3.3.0' } },
      facts: { prefixLength: 24 },
      because:
        'before 3.3 the default network is what the distribution ships: 172.16.16.0/24 in Debian 11, from 3.3 on Podman’s own',
      source: 'https://github.com/containers/podman/blob/v3.3.0/RELEASE_NOTES.md#330',
    },
    {
      on: { engine: 'podman', version: { in: '>=3.3.0', notIn: '<=3.0.1' } },
      facts: { block: '10.0.0.0/8' },
      because: 'the default network that Podman makes itself is 10.88.0.0/16',
      source: 'https://github.com/containers/podman/blob/v3.3.0/RELEASE_NOTES.md#330',
    },
    {
      on: { engine: 'podman' },
      facts: { ownBlock: false, ownSize: false },
      because: 'Podman takes networks of 256 addresses, the first of them 10.89.0.0/24',
      source: 'https://docs.podman.io/en/latest/markdown/podman-network.1.html',
    },
  ],
  advice: [
    {
      facts: ['block', 'ownBlock', 'ownSize'],
      write:
        'If the subnet matters, choose it: `network create --subnet SUBNET NET`, and `run --network NET`.',
      shownBy: 'networks/create-with-subnet#inSubnet',
    },
  ],
  async observe({ engine, step }) {
    const seen = await step('look at the address', () =>
      engine.run({ network: 'bridge', command: lookAtNetwork }),
    );
    const unseen = { othersOutside: null, ownBlock: null, ownSize: null };
    const [own] = ownAddresses(seen.stdout);
    if (own === undefined) return { block: blockOf(''), prefixLength: null, ...unseen };
    const network = await engine.createNetwork();
    const others = await step('look at an address on another network', () =>
      engine.run({ network, command: lookAtNetwork }),
    );
    const [other] = ownAddresses(others.stdout);
    // The first container has ended, so that its address may be given again.
    const isOutside = (address: string) => address !== own.address && !isNeighbour(own, address);
    return {
      block: blockOf(own.address),
      prefixLength: own.prefixLength,
      ownBlock: other !== undefined && /^1(72|92)/.test(blockOf(other.address)),
      ownSize: other !== undefined && other.prefixLength < 24,
      othersOutside: other !== undefined && isOutside(other.address),
    };
  },
});
