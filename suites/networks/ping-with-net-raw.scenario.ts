import { scenario } from '../../harness/scenario.ts';

const ping = ['ping', '-c', '1', '-W', '2', '127.0.0.1'];

export default scenario({
  id: 'networks/ping-with-net-raw',
  title: 'ping works in a container that runs with --cap-add NET_RAW',
  why: 'Adding the capability is the usual remedy for "permission denied (are you root?)".',
  claims: ['net-10'],
  sources: ['https://docs.docker.com/engine/containers/run/#runtime-privilege-and-linux-capabilities'],
  surfaces: ['cli', 'api'],
  facts: {
    able: { title: 'a ping with the capability is answered', reference: true, weight: 'silent' },
    unable: {
      title: 'a ping without it, and with ping_group_range closed too, is answered',
      reference: false,
      weight: 'silent',
    },
  },
  async observe({ engine, step }) {
    const [able, unable] = await step('ping with and without', () =>
      Promise.all([
        engine.run({ network: 'none', capAdd: ['NET_RAW'], command: ping }),
        engine.run({
          network: 'none',
          capDrop: ['NET_RAW'],
          sysctls: { 'net.ipv4.ping_group_range': '1 0' },
          command: ping,
        }),
      ]),
    );
    return { able: able.exitCode === 0, unable: unable.exitCode === 0 };
  },
});
