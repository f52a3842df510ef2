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
  id: 'networks/internal-isolation',
  aliases: ['networks/internal-out-of-reach'],
  title: 'Containers on a --internal network cannot be reached from other networks',
  why: 'It is the isolation between front and back that every engine provides on request.',
  claims: ['net-09'],
  sources: ['https://docs.docker.com/reference/cli/docker/network/create/#internal'],
  surfaces: ['cli', 'api'],
  facts: {
    fromOtherBridge: {
      title: 'a connection from a container on a user-defined bridge is answered',
      reference: false,
      weight: 'silent',
      about: ['cli:network create --internal', 'api:POST /networks/create Internal'],
    },
    fromDefaultBridge: {
      title: 'a connection from a container on the default bridge is answered',
      reference: false,
      weight: 'silent',
      about: ['cli:network create --internal', 'api:POST /networks/create Internal'],
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
  ],
  async observe({ engine, step }) {
    const subnet = testSubnet();
    const [internal, other] = await Promise.all([
      engine.createNetwork({ internal: true }),
      engine.createNetwork({ subnet: subnet.cidr }),
    ]);
    const goal = await engine.start({ network: internal, command: httpServer('hello') });
    const address = await engine.address(goal, internal);
    if (address === '') throw new Error('no address is known to connect to');
    const server = await poll(
      () => engine.exec(goal, connectOnce(address)),
      ({ exitCode }) => exitCode === 0,
    );
    if (server.exitCode !== 0) throw new Error('the server does not answer its own container');
    const command = inTurn(lookAtNetwork, connectOnce(address));
    const reach = async (from: NetworkChoice) => {
      const answer = await engine.run({ network: from, command });
      const own = ownAddresses(answer.stdout);
      if (from === other && !own.some((one) => subnet.includes(one.address)))
        throw new Error('the container is not on the other bridge');
      return answer.exitCode === 0;
    };
    const [fromOtherBridge, fromDefaultBridge] = await step('connect from other networks', () =>
      Promise.all([everyTime(3, () => reach(other)), reach('bridge')]),
    );
    return { fromOtherBridge, fromDefaultBridge };
  },
});
