import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'networks/predefined-names',
  title: 'The networks bridge, host and none can be inspected by those names',
  why: 'Scripts read the subnet and the gateway from `network inspect bridge`.',
  claims: ['net-22'],
  sources: ['https://docs.docker.com/reference/cli/docker/network/ls/'],
  surfaces: ['cli', 'api'],
  facts: {
    bridge: { title: 'bridge can be inspected', reference: true },
    host: { title: 'host can be inspected', reference: true },
    none: { title: 'none can be inspected', reference: true },
  },
  async observe({ engine, step }) {
    const [bridge, host, none] = await step('inspect by name', () =>
      Promise.all(['bridge', 'host', 'none'].map((name) => engine.networkExists(name))),
    );
    return { bridge: bridge === true, host: host === true, none: none === true };
  },
});
