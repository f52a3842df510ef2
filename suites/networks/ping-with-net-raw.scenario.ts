import { httpServer, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'networks/ping-with-net-raw',
  title: 'With NET_RAW added a container pings its neighbour, whatever its ping needs',
  why: 'Adding the capability is the usual remedy for "permission denied (are you root?)".',
  claims: ['net-10'],
  sources: ['https://docs.docker.com/engine/containers/run/#runtime-privilege-and-linux-capabilities'],
  surfaces: ['cli', 'api'],
  facts: {
    answered: { title: 'the neighbour’s answer arrives', reference: true },
    withoutIt: { title: 'a container that lacks the capability and the permission pings', reference: false },
  },
  async observe({ engine, step }) {
    const network = await engine.createNetwork();
    const web = await engine.start({ network, command: httpServer('hello') });
    const address = await engine.address(web);
    const ping = ['ping', '-c', '1', '-W', '2', address];
    const able = await step('ping with the capability', () =>
      engine.run({ network, capAdd: ['NET_RAW'], command: ping }),
    );
    const unable = await step('ping with neither', () =>
      engine.run({
        network,
        capDrop: ['NET_RAW'],
        sysctls: { 'net.ipv4.ping_group_range': '1 0' },
        command: ping,
      }),
    );
    return { answered: able.exitCode === 0, withoutIt: unable.exitCode === 0 };
  },
});
