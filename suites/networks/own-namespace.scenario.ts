import { lookAtNetwork, ownAddresses, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'networks/own-namespace',
  title: 'A container has its own network namespace and interface by default',
  why: 'Servers listen on the same port in many containers, which only works in separate network namespaces.',
  claims: ['net-01'],
  sources: [
    'https://docs.docker.com/engine/network/',
    'https://docs.docker.com/engine/network/drivers/bridge/',
  ],
  surfaces: ['cli', 'api'],
  facts: {
    apart: {
      title: 'two containers are in different network namespaces',
      reference: true,
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['default-network', 'seen-from-inside'],
    },
    apartFromHost: {
      title: 'neither is in the network namespace of the host',
      reference: true,
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['default-network', 'seen-from-inside'],
    },
    ownInterface: {
      title: 'it has an interface with an address besides loopback',
      reference: true,
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['default-network', 'seen-from-inside'],
    },
  },
  async observe({ engine, step }) {
    // All at once: the inode number of a namespace that has ended is used again.
    const onHost = { network: 'host' } as const;
    const containers = await Promise.all([
      engine.start(),
      engine.start(),
      // Two, which share a namespace only if it is that of the host.
      engine.start(onHost),
      engine.start(onHost),
    ]);
    const [one, other, host, alsoHost] = await step('read the namespaces', () =>
      Promise.all(containers.map((container) => engine.exec(container, ['readlink', '/proc/self/ns/net']))),
    );
    const addresses = await step('read the addresses', () => engine.exec(containers[0], lookAtNetwork));
    return {
      apart: one?.stdout !== other?.stdout,
      apartFromHost:
        host?.stdout === alsoHost?.stdout && one?.stdout !== host?.stdout && other?.stdout !== host?.stdout,
      ownInterface: ownAddresses(addresses.stdout).length > 0,
    };
  },
});
