import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'dns/resolver-address',
  title: 'On a custom network resolv.conf lists only a loopback resolver (127.0.0.11)',
  why: 'Proxies such as nginx need the address of a resolver, usually 127.0.0.11.',
  claims: ['dns-02'],
  sources: ['https://docs.docker.com/engine/network/#dns-services'],
  surfaces: ['cli', 'api'],
  facts: {
    resolver: {
      title: 'where the first name server is',
      reference: 'loopback',
      weight: 'silent',
      about: ['cli:run --network', 'api:POST /containers/create HostConfig.NetworkMode'],
      when: ['custom-network', 'seen-from-inside'],
    },
    listed: {
      title: 'resolv.conf lists a name server by its address',
      reference: true,
      weight: 'silent',
      about: ['cli:run --network', 'api:POST /containers/create HostConfig.NetworkMode'],
      when: ['custom-network', 'seen-from-inside'],
    },
    alone: {
      title: 'no further name server is listed',
      reference: true,
      weight: 'silent',
      about: ['cli:run --network', 'api:POST /containers/create HostConfig.NetworkMode'],
      when: ['custom-network', 'seen-from-inside'],
    },
    searchDomain: {
      title: 'the engine adds its own search domain',
      reference: false,
      weight: 'extra',
      about: ['cli:run --network', 'api:POST /containers/create HostConfig.NetworkMode'],
      when: ['custom-network', 'seen-from-inside'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', networkBackend: 'cni' },
      facts: { resolver: 'elsewhere' },
      because:
        'a CNI network has no resolver of its own unless the dnsname plugin is installed, so the host’s servers are passed on',
      source: 'https://github.com/containers/dnsname',
    },
    {
      on: { engine: 'podman', networkBackend: 'netavark' },
      facts: { resolver: 'gateway' },
      because: "aardvark-dns listens on the network's gateway address, outside of the container",
      source: 'https://github.com/containers/aardvark-dns',
    },
    {
      on: { engine: 'podman', networkBackend: 'netavark', version: '<4.4.3' },
      facts: { alone: false },
      because: "before 4.4.3 the host's name servers were listed after aardvark-dns",
      source: 'https://github.com/containers/podman/blob/v4.4.3/RELEASE_NOTES.md#443',
    },
    {
      on: { engine: 'podman', networkBackend: 'netavark', networkBackendVersion: '<1.15.0 || >=1.15.1' },
      facts: { searchDomain: true },
      because:
        'netavark adds its domain, dns.podman, as a search domain; only 1.15.0 did not, which 1.15.1 took back',
      source: 'https://github.com/containers/netavark/pull/1256',
    },
  ],
  advice: [
    {
      facts: ['resolver', 'alone'],
      write:
        "Let the container read the resolver's address at start, from the first line of `/etc/resolv.conf` that begins with `nameserver`.",
      shownBy: 'dns/resolver-address#listed',
    },
    {
      facts: ['searchDomain'],
      write: 'Set the search domains yourself: `--dns-search DOMAIN`.',
      shownBy: 'dns/dns-search-and-option#searchOnCustom',
    },
  ],
  async observe({ engine, step }) {
    const network = await engine.createNetwork();
    const client = await engine.start({ network });
    const { stdout } = await step('read resolv.conf and the route', () =>
      engine.exec(client, script('cat /etc/resolv.conf', 'ip -4 route')),
    );
    const servers = [...stdout.matchAll(/^nameserver (\S+)$/gm)].map((match) => match[1] ?? '');
    const [first = 'none'] = servers;
    return {
      resolver: first.startsWith('127.')
        ? 'loopback'
        : stdout.includes(`default via ${first} `)
          ? 'gateway'
          : 'elsewhere',
      listed: /^[\d.]+$|^[\da-f:]+$/.test(first),
      alone: servers.length === 1,
      searchDomain: /^search (.* )?dns\.podman( |$)/m.test(stdout),
    };
  },
});
