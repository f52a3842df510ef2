import { everyTime, type NetworkChoice, scenario } from '../../harness/scenario.ts';

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
      title: 'a ping from a container on a user-defined bridge is answered',
      reference: false,
      weight: 'silent',
    },
    fromDefaultBridge: {
      title: 'a ping from a container on the default bridge is answered',
      reference: false,
      weight: 'silent',
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
    const [internal, other] = await Promise.all([
      engine.createNetwork({ internal: true }),
      engine.createNetwork(),
    ]);
    const goal = await engine.start({ network: internal });
    const address = await engine.address(goal, internal);
    if (address === '') throw new Error('no address is known to ping');
    const ping = ['ping', '-c', '1', '-W', '1', address];
    const reach = async (from: NetworkChoice) => {
      const answer = await engine.run({ network: from, capAdd: ['NET_RAW'], command: ping });
      return answer.exitCode === 0;
    };
    const [fromOtherBridge, fromDefaultBridge] = await step('ping from other networks', () =>
      Promise.all([everyTime(3, () => reach(other)), reach('bridge')]),
    );
    return { fromOtherBridge, fromDefaultBridge };
  },
});
