import {
  attempt,
  defaultGateway,
  httpFetch,
  httpServer,
  lookAtNetwork,
  lookForMainAddress,
  mainAddress,
  poll,
  scenario,
} from '../../harness/scenario.ts';

export default scenario({
  id: 'networks/host-on-gateway',
  title: 'A container reaches a server on the host at the gateway of the bridge',
  why: 'Scripts reach a database or a proxy on the host as 172.17.0.1.',
  claims: ['net-12'],
  sources: ['https://docs.docker.com/engine/network/drivers/bridge/'],
  surfaces: ['cli', 'api'],
  needs: ['same-host'],
  facts: {
    firstAddress: {
      title: 'the gateway has the first address of the subnet',
      reference: true,
      weight: 'silent',
      about: ['cli:run --network', 'api:POST /containers/create HostConfig.NetworkMode'],
      when: ['bridge-network', 'seen-from-inside'],
    },
    answered: {
      title: 'the server on the host answers there',
      reference: true,
      weight: 'silent',
      about: ['cli:run --network', 'api:POST /containers/create HostConfig.NetworkMode'],
      when: ['bridge-network', 'seen-from-inside'],
    },
    onAddress: {
      title: 'without --network it answers on the address that others know the host by',
      reference: true,
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['default-network', 'seen-from-inside'],
    },
    atHostGateway: {
      title: 'without --network it answers at --add-host NAME:host-gateway',
      reference: true,
      weight: 'silent',
      about: ['cli:run --add-host', 'api:POST /containers/create HostConfig.ExtraHosts'],
      when: ['default-network', 'host-gateway', 'seen-from-inside'],
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
      on: { engine: 'podman', mode: 'rootless', version: '<3.3.0' },
      facts: { firstAddress: false },
      because: 'before 3.3 rootless Podman accepts --network bridge and connects the container to no network',
      source: 'https://github.com/containers/podman/pull/10447',
    },
    {
      on: { mode: 'rootless' },
      facts: { answered: false },
      because:
        'the bridges of a rootless user are in a network namespace of that user, so the gateway is not the host',
      source: 'https://github.com/containers/podman/blob/main/docs/tutorials/basic_networking.md',
    },
    {
      on: { engine: 'podman', rootlessNetwork: 'pasta' },
      facts: { onAddress: false },
      because:
        'pasta gives the network namespace of the container, or of the bridges, the address of its host, so that a call of this address stays there',
      source: 'https://docs.podman.io/en/latest/markdown/podman-run.1.html#network-mode-net',
    },
    {
      on: { engine: 'podman', version: '<4.7.0' },
      facts: { atHostGateway: false },
      weight: 'fails',
      because:
        'host-gateway is unknown before 4.7: the command line refuses it, and the API copies it literally',
      source: 'https://github.com/containers/podman/blob/v4.7.0/RELEASE_NOTES.md#470',
    },
    {
      on: { engine: 'docker', mode: 'rootless' },
      facts: { onAddress: false, atHostGateway: false },
      because: 'what a rootless daemon takes for its host is a network namespace of RootlessKit',
      source: 'https://docs.docker.com/engine/security/rootless/troubleshoot/',
    },
  ],
  advice: [
    {
      facts: ['answered', 'onAddress'],
      write:
        'Name the host with `--add-host NAME:host-gateway`, and call NAME. Podman before 4.7 does not know it: pass the address of the host there, `--add-host NAME:ADDRESS`.',
      shownBy: 'networks/host-on-gateway#atHostGateway',
    },
  ],
  async observe({ engine, step, host, told }) {
    const port = await host.freePort();
    const found = await step('look for the address of the host', () => host.run(lookForMainAddress));
    const address = told(mainAddress(found.stdout));
    if (address === null) throw new Error('the host has no route to others');
    const [server, client, plain, named] = await Promise.all([
      // On the host's own network it is a server of the host.
      engine.start({ network: 'host', command: httpServer('host', port) }),
      engine.start({ network: 'bridge' }),
      engine.start(),
      attempt(() => engine.start({ addHosts: ['the-host.test:host-gateway'] })),
    ]);
    await poll(
      () => engine.exec(server, httpFetch('127.0.0.1', port)),
      (page) => page.exitCode === 0,
    );
    const seen = await step('look for the gateway', () => engine.exec(client, lookAtNetwork));
    const gateway = told(defaultGateway(seen.stdout)) ?? 'none';
    // What a rootless engine treats as its host may be a namespace of its own.
    const onHost = await step('fetch on the host', () => host.get('127.0.0.1', port));
    const reach = (from: typeof client, place: string) =>
      step(`fetch from ${place}`, async () => {
        const page = await engine.exec(from, httpFetch(place, port));
        return page.stdout === 'host' && onHost === 'host';
      });
    // A name for which the hosts file has no address must not be looked up elsewhere.
    const hasAddress = (container: typeof client) =>
      step('look for the name', async () => {
        const { exitCode } = await engine.exec(container, ['grep', '^[0-9].*the-host.test', '/etc/hosts']);
        return exitCode === 0;
      });
    const isNamed = !named.refused && (await hasAddress(named.value));
    return {
      firstAddress: gateway.endsWith('.1'),
      answered: await reach(client, gateway),
      onAddress: await reach(plain, address),
      atHostGateway: isNamed && (await reach(named.value, 'the-host.test')),
    };
  },
});
