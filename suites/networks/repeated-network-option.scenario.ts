import { lookAtNetwork, ownAddresses, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'networks/repeated-network-option',
  title: 'docker run --network A --network B joins both networks',
  why: 'Gateways and proxies are on several networks from the start.',
  claims: ['net-15'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/#network'],
  surfaces: ['cli'],
  facts: {
    interfaces: {
      title: 'interfaces of the container',
      reference: 2,
      weight: 'silent',
      about: ['cli:run --network'],
      when: ['several-networks'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', version: '<4.0.0' },
      facts: { interfaces: 1 },
      because:
        'before 4.0 a repeated --network replaces the one before; several networks are separated by commas',
      source: 'https://github.com/containers/podman/pull/12534',
    },
    {
      on: { engine: 'docker', version: '<25.0.0' },
      refused: true,
      because:
        'before 25 the engine creates a container with one network only; others are connected afterwards',
      source: 'https://docs.docker.com/engine/release-notes/25.0/',
    },
  ],
  advice: [
    {
      facts: ['interfaces'],
      write:
        'Start the container on the first network, and connect it to the others: `run --detach --network A --name NAME IMAGE`, then `network connect B NAME`.',
      shownBy: 'networks/connect-and-disconnect#connected',
    },
  ],
  async observe({ engine, step }) {
    const network = await Promise.all([engine.createNetwork(), engine.createNetwork()]);
    const seen = await step('run on both', () => engine.run({ network, command: lookAtNetwork }));
    return { interfaces: ownAddresses(seen.stdout).length };
  },
});
