import { lookAtNetwork, ownAddresses, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'networks/repeated-network-option',
  title: '`run --network A --network B` joins both networks',
  why: 'Gateways and proxies stand on several networks from their start.',
  claims: ['net-15'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/#network'],
  surfaces: ['cli'],
  facts: { interfaces: { title: 'interfaces of the container', reference: 2 } },
  async observe({ engine, step }) {
    const network = await Promise.all([engine.createNetwork(), engine.createNetwork()]);
    const seen = await step('run on both', () => engine.run({ network, command: lookAtNetwork }));
    return { interfaces: ownAddresses(seen.stdout).length };
  },
});
