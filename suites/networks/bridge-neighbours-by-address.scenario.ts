import { httpFetch, httpServer, poll, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'networks/bridge-neighbours-by-address',
  title: 'With --network bridge containers reach each other by address, not by name',
  why: 'Adding --network bridge is the smallest change that gives rootless containers an address of their own.',
  claims: ['net-03', 'net-04', 'net-06'],
  sources: ['https://docs.docker.com/engine/network/drivers/bridge/'],
  surfaces: ['cli', 'api'],
  facts: {
    addressReported: {
      title: 'inspect shows an address',
      reference: true,
      weight: 'silent',
      about: [
        'cli:container inspect --format .NetworkSettings.Networks[].IPAddress',
        'api:GET /containers/{id}/json .NetworkSettings.Networks.*.IPAddress',
      ],
      when: ['bridge-network'],
    },
    reportedAs: {
      title: 'name of the default network in inspect',
      reference: 'bridge',
      weight: 'silent',
      about: [
        'cli:container inspect',
        'cli:container inspect --format .NetworkSettings.Networks[].IPAddress',
        'api:GET /containers/{id}/json .NetworkSettings.Networks',
      ],
      when: ['bridge-in-template'],
    },
    byAddress: {
      title: 'another container gets an answer at that address',
      reference: true,
      weight: 'silent',
      about: ['cli:run --network', 'api:POST /containers/create HostConfig.NetworkMode'],
      when: ['bridge-network', 'seen-from-inside'],
    },
    byName: {
      title: 'another container gets an answer at the name',
      reference: false,
      weight: 'silent',
      about: ['cli:run --network', 'api:POST /containers/create HostConfig.NetworkMode'],
      when: ['bridge-network', 'seen-from-inside'],
    },
    ownResolver: {
      title: 'the engine lists its own resolver before the --dns server',
      reference: false,
      weight: 'silent',
      about: ['cli:run --dns', 'api:POST /containers/create HostConfig.Dns'],
      when: ['bridge-network'],
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
      facts: { addressReported: false, reportedAs: '', byAddress: false },
      because: 'before 3.3 rootless Podman accepts --network bridge and connects the container to no network',
      source: 'https://github.com/containers/podman/pull/10447',
    },
    {
      on: { engine: 'podman' },
      facts: { reportedAs: 'podman' },
      because: 'Podman’s default network is called podman',
      source: 'https://docs.podman.io/en/latest/markdown/podman-network.1.html',
    },
  ],
  advice: [
    {
      facts: ['reportedAs'],
      write:
        "Read the address without the name of the network: `inspect --format '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}' NAME`.",
      shownBy: 'networks/bridge-neighbours-by-address#addressReported',
    },
  ],
  async observe({ engine, step }) {
    const [web, client] = await Promise.all([
      engine.start({ network: 'bridge', command: httpServer('hello') }),
      // No resolver runs there: a name that the engine does not know must not be looked up elsewhere.
      engine.start({ network: 'bridge', dns: ['127.0.0.1'] }),
    ]);
    const networks = await step('read networks and addresses from inspect', () => engine.addresses(web));
    const [reportedAs = '', address = ''] = Object.entries(networks)[0] ?? [];
    const byAddress = await step('fetch by address', () =>
      poll(
        () => engine.exec(client, httpFetch(address)),
        (page) => page.exitCode === 0,
      ),
    );
    const byName = await step('fetch by name', () => engine.exec(client, httpFetch(web.name)));
    const servers = await step('look for the first name server', () =>
      engine.exec(client, ['grep', '-m', '1', 'nameserver', '/etc/resolv.conf']),
    );
    return {
      addressReported: address !== '',
      reportedAs,
      byAddress: byAddress.stdout === 'hello',
      byName: byName.stdout === 'hello',
      ownResolver: servers.stdout !== 'nameserver 127.0.0.1\n',
    };
  },
});
