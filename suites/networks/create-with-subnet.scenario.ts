import { lookAtNetwork, ownAddresses, scenario, testSubnet } from '../../harness/scenario.ts';

export default scenario({
  id: 'networks/create-with-subnet',
  title: 'docker network create --subnet gives containers addresses in that subnet',
  why: 'Subnets are chosen so that they do not overlap with those of the office or the VPN.',
  claims: ['net-14'],
  sources: ['https://docs.docker.com/reference/cli/docker/network/create/#specify-advanced-options'],
  surfaces: ['cli', 'api'],
  facts: {
    inSubnet: {
      title: 'the address of the container is in the subnet',
      reference: true,
      weight: 'silent',
      about: ['cli:network create --subnet', 'api:POST /networks/create IPAM.Config[].Subnet'],
    },
    prefixLength: {
      title: 'prefix length of the address',
      reference: 28,
      weight: 'silent',
      about: ['cli:network create --subnet', 'api:POST /networks/create IPAM.Config[].Subnet'],
    },
    fixed: {
      title: 'run --ip gives a container an address that it chooses in the subnet',
      reference: true,
      weight: 'silent',
      about: [
        'cli:run --ip',
        'api:POST /containers/create NetworkingConfig.EndpointsConfig.*.IPAMConfig.IPv4Address',
      ],
      when: ['custom-network'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '<3.2.0', surface: 'api' },
      facts: { fixed: false },
      because: 'before 3.2 the API does not read the address in IPAMConfig',
      source: 'https://github.com/containers/podman/blob/v3.2.0/RELEASE_NOTES.md#320',
    },
  ],
  async observe({ engine, step }) {
    const subnet = testSubnet();
    const network = await engine.createNetwork({ subnet: subnet.cidr });
    const hosts = Array.from({ length: 14 }, (_, index) => subnet.address(index + 1));
    const [any, chosen] = await step('get any address, and a chosen one', () =>
      Promise.all([
        engine.run({ network, command: lookAtNetwork }),
        engine.run({ network, ip: subnet.address(9), command: lookAtNetwork }),
      ]),
    );
    const [own] = ownAddresses(any.stdout);
    return {
      inSubnet: hosts.includes(own?.address ?? 'none'),
      prefixLength: own?.prefixLength ?? null,
      fixed: ownAddresses(chosen.stdout)[0]?.address === subnet.address(9),
    };
  },
});
