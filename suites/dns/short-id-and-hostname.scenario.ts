import { addressesOf, allAnswered, lookUp, poll, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'dns/short-id-and-hostname',
  title: 'A container also resolves by its short id and its --hostname',
  why: 'Clusters announce members by their hostname, which is the short id unless --hostname sets it.',
  claims: ['dns-01'],
  sources: ['https://github.com/moby/moby/pull/39204'],
  surfaces: ['cli', 'api'],
  facts: {
    shortId: {
      title: 'the short id resolves',
      reference: true,
      weight: 'silent',
      about: ['cli:run --network', 'api:POST /containers/create HostConfig.NetworkMode'],
      when: ['custom-network', 'seen-from-inside'],
    },
    hostname: {
      title: 'a hostname from --hostname resolves',
      reference: true,
      weight: 'silent',
      about: ['cli:run --hostname', 'api:POST /containers/create Hostname'],
      when: ['custom-network', 'seen-from-inside'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', networkBackend: 'cni' },
      facts: { shortId: false, hostname: false },
      because: 'a CNI network has no resolver unless the dnsname plugin is installed',
      source: 'https://github.com/containers/dnsname',
    },
    {
      on: { engine: 'podman', version: '<4.6.0' },
      facts: { hostname: false },
      because: 'before 4.6 only the name, the short id and the aliases are passed to the resolver',
      source: 'https://github.com/containers/podman/blob/v4.6.0/RELEASE_NOTES.md#460',
    },
  ],
  advice: [
    {
      facts: ['shortId', 'hostname'],
      write:
        'Give the container a fixed address on a custom network, `--network NET --ip ADDRESS`, and its clients the name: `--add-host HOSTNAME:ADDRESS`.',
      shownBy: 'dns/name-by-add-host#answered',
    },
  ],
  async observe({ engine, step }) {
    const network = await engine.createNetwork();
    const named = await engine.start({ network, hostname: 'own-hostname' });
    const client = await engine.start({ network });
    const shortId = named.id.slice(0, 12);
    const address = await engine.address(named, network);
    const ask = async () => {
      const looked = await engine.exec(client, lookUp(shortId, named.name, 'own-hostname'));
      const knows = (name: string) => addressesOf(looked.stdout, name).includes(address);
      return {
        shortId: knows(shortId),
        name: knows(named.name),
        hostname: knows('own-hostname'),
        answered: allAnswered(looked),
      };
    };
    // The name shows that the resolver is up: it does not know the names that it then denies.
    const found = await step('look all up', () =>
      poll(ask, ({ name, answered }) => name && answered, 20_000),
    );
    return { shortId: found.shortId, hostname: found.hostname };
  },
});
