import { poll, scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'dns/letter-case',
  title: 'The DNS resolver ignores the case of container names and aliases',
  why: 'Host names are lower-cased on their way through libraries, URLs and certificates.',
  claims: ['dns-01'],
  sources: ['https://github.com/moby/libnetwork/pull/2394'],
  surfaces: ['cli', 'api'],
  facts: {
    askedInCapitals: {
      title: 'a lower-case name resolves when asked for in capitals',
      reference: true,
      weight: 'silent',
      about: [
        'cli:run --network-alias',
        'api:POST /containers/create NetworkingConfig.EndpointsConfig.*.Aliases',
      ],
      when: ['custom-network'],
    },
    askedAsWritten: {
      title: 'a name with capitals resolves as it is written',
      reference: true,
      weight: 'silent',
      about: [
        'cli:run --network-alias',
        'api:POST /containers/create NetworkingConfig.EndpointsConfig.*.Aliases',
      ],
      when: ['custom-network'],
    },
    askedInLowerCase: {
      title: 'a name with capitals resolves in lower case',
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
      facts: { askedInCapitals: false, askedAsWritten: false, askedInLowerCase: false },
      because: 'a CNI network has no resolver unless the dnsname plugin is installed',
      source: 'https://github.com/containers/dnsname',
    },
  ],
  advice: [
    {
      facts: ['askedInCapitals', 'askedAsWritten', 'askedInLowerCase'],
      write:
        'Give the container a fixed address on a custom network, `--network NET --ip ADDRESS`, and its clients the name: `--add-host NAME:ADDRESS`. The hosts file is read without regard to case.',
      shownBy: 'dns/name-by-add-host#capitals',
    },
  ],
  async observe({ engine, step }) {
    const network = await engine.createNetwork();
    const quiet = await engine.start({ network, networkAliases: ['quiet'] });
    const mixed = await engine.start({ network, networkAliases: ['MixedCase'] });
    // `ping` asks as programs do, through the C library, and prints the address before it sends anything.
    const names = ['quiet', 'QUIET', 'MixedCase', 'mixedcase'];
    const command = script(...names.map((name) => `timeout 3 ping -c 1 -w 1 ${name}`));
    const quietAddress = await engine.address(quiet, network);
    const mixedAddress = await engine.address(mixed, network);
    const ask = async () => {
      const { stdout } = await engine.exec(mixed, command);
      const gave = (name: string, address: string) => stdout.includes(`PING ${name} (${address})`);
      return {
        up: gave('quiet', quietAddress),
        facts: {
          askedInCapitals: gave('QUIET', quietAddress),
          askedAsWritten: gave('MixedCase', mixedAddress),
          askedInLowerCase: gave('mixedcase', mixedAddress),
        },
      };
    };
    // A resolver that is learning of a neighbour refuses for a moment, and `ping`, like the C library, reads that as
    // "no such name". That answer counts when it comes twice in a row.
    let before = '';
    const settled = ({ up, facts }: Awaited<ReturnType<typeof ask>>) => {
      const now = JSON.stringify(facts);
      const again = now === before;
      before = now;
      return up && (again || Object.values(facts).every(Boolean));
    };
    return (await step('ask for the names', () => poll(ask, settled, 20_000))).facts;
  },
});
