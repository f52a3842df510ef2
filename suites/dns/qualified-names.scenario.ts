import { addressesOf, allAnswered, lookUp, poll, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'dns/qualified-names',
  title: 'The DNS name NAME.NETWORK of a container resolves, qualified with its network',
  why: 'Where a container is on several networks, NAME.NETWORK shows which address is meant.',
  claims: ['dns-01'],
  sources: ['https://github.com/moby/moby/blob/master/daemon/libnetwork/resolver.go'],
  surfaces: ['cli', 'api'],
  facts: {
    withNetwork: {
      title: 'NAME.NETWORK resolves',
      reference: true,
      weight: 'silent',
      about: ['cli:run --network', 'api:POST /containers/create HostConfig.NetworkMode'],
      when: ['custom-network', 'seen-from-inside'],
    },
    withEngineDomain: {
      title: 'NAME.dns.podman resolves',
      reference: false,
      weight: 'extra',
      about: ['cli:run --network', 'api:POST /containers/create HostConfig.NetworkMode'],
      when: ['custom-network', 'seen-from-inside'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', networkBackend: 'cni' },
      facts: { withNetwork: false },
      because: 'a CNI network has no resolver unless the dnsname plugin is installed',
      source: 'https://github.com/containers/dnsname',
    },
    {
      on: { engine: 'podman', networkBackend: 'netavark' },
      facts: { withNetwork: false },
      because: "the resolver's only domain is dns.podman; a network's name is not a domain",
      source: 'https://github.com/containers/aardvark-dns/pull/34',
    },
    {
      on: { engine: 'podman', networkBackend: 'netavark' },
      facts: { withEngineDomain: true },
      because: 'aardvark-dns also accepts every name with its own domain appended',
      source: 'https://github.com/containers/aardvark-dns/issues/555',
    },
  ],
  advice: [
    {
      facts: ['withNetwork', 'withEngineDomain'],
      write:
        'Give the container a fixed address on a custom network, `--network NET --ip ADDRESS`, and its clients the name: `--add-host NAME.NETWORK:ADDRESS`.',
      shownBy: 'dns/name-by-add-host#qualified',
    },
  ],
  async observe({ engine, step }) {
    const network = await engine.createNetwork();
    const web = await engine.start({ network });
    const client = await engine.start({ network });
    const address = await engine.address(web, network);
    // The dot at the end keeps search domains out of the query.
    const withNetwork = `${web.name}.${network.name}.`;
    const withEngineDomain = `${web.name}.dns.podman.`;
    const ask = async () => {
      const looked = await engine.exec(client, lookUp(web.name, withNetwork, withEngineDomain));
      const knows = (name: string) => addressesOf(looked.stdout, name).includes(address);
      return {
        up: knows(web.name) && allAnswered(looked),
        facts: { withNetwork: knows(withNetwork), withEngineDomain: knows(withEngineDomain) },
      };
    };
    return (await step('look the names up', () => poll(ask, ({ up }) => up, 20_000))).facts;
  },
});
