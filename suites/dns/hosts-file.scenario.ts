import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'dns/hosts-file',
  title: "/etc/hosts holds the hostname and --add-host entries, none of the host's names",
  why: "A name that only the host's file knows makes a setup work on one machine, or hides a neighbour's alias.",
  claims: ['run-13'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/#add-host'],
  surfaces: ['cli', 'api'],
  needs: ['same-host'],
  facts: {
    given: {
      title: '--add-host adds the entry',
      reference: true,
      weight: 'silent',
      about: ['cli:run --add-host', 'api:POST /containers/create HostConfig.ExtraHosts'],
    },
    ownHostname: {
      title: "the container's hostname maps to its own address",
      reference: true,
      weight: 'silent',
      about: ['cli:run --hostname', 'api:POST /containers/create Hostname'],
      when: ['custom-network', 'seen-from-inside'],
    },
    ownName: {
      title: "the container's name is in /etc/hosts too",
      reference: false,
      weight: 'extra',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['seen-from-inside'],
    },
    hostNames: {
      title: "names from the host's own /etc/hosts are in it",
      reference: false,
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['seen-from-inside'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { ownName: true },
      because: 'hostname and name are written side by side',
      source: 'measured: 10.89.0.2 HOSTNAME NAME in /etc/hosts of Podman 4.3.1',
    },
    {
      on: { engine: 'podman', surface: 'api', version: '<5.0.0' },
      facts: { hostNames: true },
      because: "the API also started from the host's file until it followed Docker",
      source: 'https://github.com/containers/podman/blob/v5.0.0/RELEASE_NOTES.md#500',
    },
    {
      on: { engine: 'podman', surface: 'cli', client: 'docker', version: '<5.0.0' },
      facts: { hostNames: true },
      because: "the API, which Docker's client speaks, started from the host's file until it followed Docker",
      source: 'https://github.com/containers/podman/blob/v5.0.0/RELEASE_NOTES.md#500',
    },
    {
      on: { engine: 'podman', surface: 'cli', client: 'podman' },
      facts: { hostNames: true },
      because: "the file starts as a copy of the host's, unless base_hosts_file says otherwise",
      source: 'https://github.com/containers/podman/issues/13748',
    },
  ],
  advice: [
    {
      facts: ['ownName'],
      write: 'Set the name that the container knows itself by with `--hostname NAME`.',
      shownBy: 'dns/hosts-file#ownHostname',
    },
    {
      facts: ['hostNames'],
      write: 'Name each host that a program must find with `--add-host NAME:ADDRESS`.',
      shownBy: 'dns/hosts-file#given',
    },
  ],
  async observe({ engine, host, step }) {
    const network = await engine.createNetwork();
    const container = await engine.start({
      network,
      hostname: 'own-hostname',
      addHosts: ['given.test:192.0.2.7'],
    });
    const file = await step('read the file', () => engine.exec(container, ['cat', '/etc/hosts']));
    const address = await engine.address(container, network);
    const hostFile = (await step("read the host's", () => host.readFile('/etc/hosts'))) ?? '';
    const named = new Map(entries(file.stdout));
    // Every hosts file has these names, so they do not show where this one came from.
    const hostNames = entries(hostFile).filter(([name]) => !/^(localhost|ip6-)/.test(name));
    return {
      given: named.get('given.test') === '192.0.2.7',
      ownHostname: named.get('own-hostname') === address,
      ownName: named.has(container.name),
      hostNames: hostNames.some(([name]) => named.has(name)),
    };
  },
});

/** Name and address, one pair for each name. */
function entries(file: string): [string, string][] {
  return file.split('\n').flatMap((line) => {
    const [address = '', ...names] = line.replace(/#.*/, '').trim().split(/\s+/);
    return names.map((name): [string, string] => [name, address]);
  });
}
