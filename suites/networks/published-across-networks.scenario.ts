import {
  everyTime,
  httpFetch,
  httpServer,
  inTurn,
  lookAtNetwork,
  ownAddresses,
  poll,
  scenario,
  testSubnet,
} from '../../harness/scenario.ts';

export default scenario({
  id: 'networks/published-across-networks',
  title: 'A published port is reached through the host from a container on another network',
  why: 'Networks keep stacks apart, and what one of them publishes is for all, the other stack among them.',
  claims: ['net-07'],
  sources: ['https://docs.docker.com/engine/network/port-publishing/'],
  surfaces: ['cli', 'api'],
  needs: ['same-host', 'host-root'],
  facts: {
    across: {
      title: 'it answers a container on another user-defined network, at an address of the host',
      reference: true,
      weight: 'silent',
      about: ['cli:run --publish', 'api:POST /containers/create HostConfig.PortBindings.*[].HostPort'],
      when: ['custom-network', 'seen-from-inside'],
    },
    fromOwn: {
      title: 'it answers one on its own network there',
      reference: true,
      weight: 'silent',
      about: ['cli:run --publish', 'api:POST /containers/create HostConfig.PortBindings.*[].HostPort'],
      when: ['custom-network', 'seen-from-inside'],
    },
  },
  differences: [
    {
      on: {
        engine: 'podman',
        mode: 'rootful',
        networkBackend: 'netavark',
        networkBackendVersion: '<2.0.0',
        surface: 'api',
      },
      facts: { across: false },
      because:
        'networks that are made over the Docker API are kept apart, and netavark drops what goes from one to another by way of the host, too',
      source: 'https://github.com/containers/netavark/releases/tag/v2.1.0',
    },
    {
      on: {
        engine: 'podman',
        mode: 'rootful',
        networkBackend: 'netavark',
        networkBackendVersion: '<2.0.0',
        client: 'docker',
      },
      facts: { across: false },
      because:
        'networks that are made over the Docker API are kept apart, and netavark drops what goes from one to another by way of the host, too',
      source: 'https://github.com/containers/netavark/releases/tag/v2.1.0',
    },
    {
      on: { engine: 'podman', mode: 'rootful', networkBackendVersion: '>=2.0.0 <2.1.0' },
      facts: { across: false },
      because:
        'netavark 2.0 drops it as a packet from one network to another, since it keeps all of them apart',
      source: 'https://github.com/containers/netavark/releases/tag/v2.1.0',
    },
  ],
  async observe({ engine, step, host }) {
    const port = await host.freePort();
    const { hostAddress } = await host.outside();
    const [own, another] = [testSubnet(), testSubnet()];
    const network = await engine.createNetwork({ subnet: own.cidr });
    const other = await engine.createNetwork({ subnet: another.cidr });
    await engine.start({ network, publish: [`${port}:80`], command: httpServer('hello') });
    await step('wait for the port on the host', () =>
      poll(
        () => host.get('127.0.0.1', port),
        (page) => page !== null,
      ),
    );
    // From containers that have just started: netavark's iptables driver takes isolation away from all networks when one
    // of them empties, and gives it back with the next start.
    const command = inTurn(lookAtNetwork, httpFetch(hostAddress, port));
    const reach = (from: typeof network, { includes }: typeof own) =>
      everyTime(3, async () => {
        const { stdout } = await engine.run({ network: from, command });
        if (!ownAddresses(stdout).some(({ address }) => includes(address)))
          throw new Error('the container is not on the network that it is to ask from');
        return stdout.endsWith('hello');
      });
    return {
      across: await step('fetch from another network', () => reach(other, another)),
      fromOwn: await step('fetch from its own', () => reach(network, own)),
    };
  },
});
