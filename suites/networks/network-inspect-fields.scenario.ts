import { scenario, testSubnet, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'networks/network-inspect-fields',
  aliases: ['networks/inspected-fields'],
  title: 'docker network inspect shows IPAM.Config, Labels and Containers',
  why: 'Scripts read the subnet and the containers from the JSON with jq, and get null where the names differ.',
  claims: ['net-13', 'net-14'],
  sources: ['https://docs.docker.com/reference/cli/docker/network/inspect/'],
  surfaces: ['cli', 'api'],
  facts: {
    subnet: {
      title: 'IPAM.Config holds the subnet',
      reference: true,
      weight: 'silent',
      about: ['cli:network inspect', 'api:GET /networks/{id} .IPAM.Config[].Subnet'],
      when: ['output-read', 'reads:IPAM|Subnet'],
    },
    label: {
      title: 'Labels holds a label',
      reference: true,
      weight: 'silent',
      about: ['cli:network inspect', 'api:GET /networks/{id} .Labels'],
      when: ['output-read', 'reads:Labels'],
    },
    container: {
      title: 'Containers holds a running container',
      reference: true,
      weight: 'silent',
      about: ['cli:network inspect', 'api:GET /networks/{id} .Containers'],
      when: ['output-read', 'reads:Containers'],
    },
    listed: {
      title: 'ps --filter network=NAME lists the container',
      reference: true,
      weight: 'silent',
      about: ['cli:ps --filter network', 'api:GET /containers/json ?filters=network'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', surface: 'cli' },
      facts: { subnet: false, label: false, container: false },
      because:
        'the command line shows fields of Podman in lower case: subnets, labels, and from 5.0 on containers; a template with `.Containers` works from then on',
      source: 'https://docs.podman.io/en/latest/markdown/podman-network-inspect.1.html',
    },
  ],
  advice: [
    {
      facts: ['subnet'],
      write:
        'Choose the subnet when you create the network, `network create --subnet SUBNET NET`, so that there is nothing to read.',
      shownBy: 'networks/create-with-subnet#inSubnet',
    },
    {
      facts: ['label'],
      write: "Find networks by label: `network ls --filter label=KEY=VALUE --format '{{.Name}}'`.",
      shownBy: 'networks/create-list-remove#byLabel',
    },
    {
      facts: ['container'],
      write: "List the containers of a network with `ps --filter network=NET --format '{{.Names}}'`.",
      shownBy: 'networks/network-inspect-fields#listed',
    },
  ],
  async observe({ engine, step }) {
    const subnet = testSubnet();
    const network = await engine.createNetwork({ subnet: subnet.cidr, labels: { colour: 'blue' } });
    const box = await engine.start({ network });
    const seen = await step('inspect', () => engine.inspect('network', network.name));
    const found = await step('list by network', () => engine.list({ filters: { network: network.name } }));
    return {
      subnet: JSON.stringify(valueAt(seen, 'IPAM', 'Config')).includes(`"${subnet.cidr}"`),
      label: valueAt(seen, 'Labels', 'colour') === 'blue',
      listed: found.join() === box.name,
      container: valueAt(seen, 'Containers', box.id) !== null,
    };
  },
});
