import {
  connectOnce,
  everyTime,
  httpServer,
  inTurn,
  lookAtNetwork,
  type NetworkChoice,
  ownAddresses,
  poll,
  scenario,
  testSubnet,
} from '../../harness/scenario.ts';

export default scenario({
  id: 'networks/isolation-between-bridges',
  title: 'Containers on a user-defined bridge cannot be reached from other bridges',
  why: 'Networks are used to isolate applications, and tenants, from each other.',
  claims: ['net-08', 'net-09'],
  sources: ['https://docs.docker.com/engine/network/drivers/bridge/'],
  surfaces: ['cli', 'api'],
  facts: {
    fromSameBridge: {
      title: 'a connection from a container on the same bridge is answered',
      reference: true,
      weight: 'silent',
      about: ['cli:run --network', 'api:POST /containers/create HostConfig.NetworkMode'],
      when: ['custom-network', 'seen-from-inside'],
    },
    fromOtherBridge: {
      title: 'a connection from a container on another user-defined bridge is answered',
      reference: false,
      weight: 'silent',
      about: ['cli:network create', 'api:POST /networks/create'],
      when: ['seen-from-inside'],
    },
    fromDefaultBridge: {
      title: 'a connection from a container on the default bridge is answered',
      reference: false,
      weight: 'silent',
      about: ['cli:network create', 'api:POST /networks/create'],
      when: ['bridge-network', 'seen-from-inside'],
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
      on: { engine: 'podman', client: 'podman', surface: 'cli', networkBackend: 'cni' },
      facts: { fromOtherBridge: true, fromDefaultBridge: true },
      because: 'CNI isolates a network only if it was created with the option isolate',
      source: 'https://github.com/containers/common/pull/1086',
    },
    {
      on: { engine: 'podman', client: 'podman', surface: 'cli', networkBackendVersion: '<2.0.0' },
      facts: { fromOtherBridge: true, fromDefaultBridge: true },
      because: 'netavark before 2.0 isolates a network only if it was created with the option isolate',
      source: 'https://github.com/containers/netavark/blob/v2.0.0/RELEASE_NOTES.md#v200',
    },
    {
      on: { engine: 'podman', version: '<4.2.0' },
      facts: { fromOtherBridge: true, fromDefaultBridge: true },
      because: 'before 4.2 the API creates networks without the option isolate',
      source: 'https://github.com/containers/podman/blob/v4.2.0/RELEASE_NOTES.md#420',
    },
    {
      on: { engine: 'podman', networkBackendVersion: '<2.0.0' },
      facts: { fromDefaultBridge: true },
      because:
        'before netavark 2.0 isolation blocks only networks that are isolated too, and the default network is not',
      source: 'https://github.com/containers/netavark/blob/v2.0.0/RELEASE_NOTES.md#v200',
    },
  ],
  advice: [
    {
      facts: ['fromOtherBridge'],
      write: 'Create a network that must not be reached from others with `network create --internal NET`.',
      shownBy: 'networks/internal-isolation#fromOtherBridge',
    },
    {
      facts: ['fromDefaultBridge'],
      write: 'Create a network that must not be reached from others with `network create --internal NET`.',
      shownBy: 'networks/internal-isolation#fromDefaultBridge',
    },
  ],
  async observe({ engine, step }) {
    const subnet = testSubnet();
    const [network, other] = await Promise.all([
      engine.createNetwork(),
      engine.createNetwork({ subnet: subnet.cidr }),
    ]);
    const [web, neighbour] = await Promise.all([
      engine.start({ network, command: httpServer('hello') }),
      engine.start({ network }),
    ]);
    const address = await engine.address(web);
    const near = await step('connect from the same bridge', () =>
      poll(
        () => engine.exec(neighbour, connectOnce(address)),
        ({ exitCode }) => exitCode === 0,
      ),
    );
    // One packet, from a container that has just started: netavark's iptables driver takes isolation away from
    // all networks when one of them empties, and gives it back with the next start.
    const command = inTurn(lookAtNetwork, connectOnce(address));
    const reach = async (from: NetworkChoice) => {
      const answer = await engine.run({ network: from, command });
      const own = ownAddresses(answer.stdout);
      if (from === other && !own.some((one) => subnet.includes(one.address)))
        throw new Error('the container is not on the other bridge');
      return answer.exitCode === 0;
    };
    const [fromOtherBridge, fromDefaultBridge] = await step('connect from other bridges', () =>
      Promise.all([everyTime(3, () => reach(other)), reach('bridge')]),
    );
    return { fromSameBridge: near.exitCode === 0, fromOtherBridge, fromDefaultBridge };
  },
});
