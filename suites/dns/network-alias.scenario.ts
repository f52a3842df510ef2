import { addressesOf, lookUp, poll, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'dns/network-alias',
  title: 'Containers that share a --network-alias all resolve under it',
  why: 'Compose gives every replica its service name as an alias, and clients spread over the addresses.',
  claims: ['dns-01'],
  sources: ['https://docs.docker.com/reference/cli/docker/network/connect/'],
  surfaces: ['cli', 'api'],
  facts: {
    alias: {
      title: 'an alias resolves to its container',
      reference: true,
      weight: 'silent',
      about: [
        'cli:run --network-alias',
        'api:POST /containers/create NetworkingConfig.EndpointsConfig.*.Aliases',
      ],
      when: ['custom-network'],
    },
    shared: {
      title: 'an alias of two containers resolves to both',
      reference: true,
      weight: 'silent',
      about: [
        'cli:run --network-alias',
        'api:POST /containers/create NetworkingConfig.EndpointsConfig.*.Aliases',
      ],
      when: ['custom-network'],
    },
    nameKept: {
      title: "the container's own name resolves beside its alias",
      reference: true,
      weight: 'silent',
      about: [
        'cli:run --network-alias',
        'api:POST /containers/create NetworkingConfig.EndpointsConfig.*.Aliases',
      ],
      when: ['custom-network'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', networkBackend: 'cni' },
      facts: { alias: false, shared: false, nameKept: false },
      because: 'a CNI network has no resolver unless the dnsname plugin is installed',
      source: 'https://github.com/containers/dnsname',
    },
  ],
  advice: [
    {
      facts: ['alias', 'nameKept'],
      write:
        'Where networks have no resolver, give the container a fixed address, `--network NET --ip ADDRESS`, and its clients the alias: `--add-host ALIAS:ADDRESS`.',
      shownBy: 'dns/name-by-add-host#answered',
    },
  ],
  async observe({ engine, step }) {
    const network = await engine.createNetwork();
    const left = await engine.start({ network, networkAliases: ['left', 'both'] });
    const right = await engine.start({ network, networkAliases: ['both'] });
    const leftAddress = await engine.address(left, network);
    const addresses = [leftAddress, await engine.address(right, network)];
    const ask = async () => {
      const { stdout } = await engine.exec(right, lookUp('left', 'both', left.name));
      const both = addressesOf(stdout, 'both');
      return {
        alias: addressesOf(stdout, 'left').includes(leftAddress),
        shared: addresses.every((address) => both.includes(address)),
        nameKept: addressesOf(stdout, left.name).includes(leftAddress),
      };
    };
    return step('look the aliases up', () =>
      poll(ask, (found) => found.alias && found.shared && found.nameKept, 20_000),
    );
  },
});
