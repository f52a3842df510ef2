import { attempt, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'networks/remove-with-stopped-container',
  title: 'docker network rm succeeds when only stopped containers are connected',
  why: 'A clean-up that removes networks before old containers works on one engine only.',
  claims: ['net-20'],
  sources: ['https://docs.docker.com/reference/cli/docker/network/rm/'],
  surfaces: ['cli', 'api'],
  facts: {
    removed: {
      title: 'the network is removed',
      reference: true,
      weight: 'fails',
      about: ['cli:network rm', 'api:DELETE /networks/{id}'],
      when: ['stopped-container'],
    },
    startsAgain: {
      title: 'the container starts again afterwards',
      reference: false,
      weight: 'extra',
      about: ['cli:network rm', 'api:DELETE /networks/{id}'],
      when: ['stopped-container'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { removed: false, startsAgain: true },
      because: 'for Podman a network is in use while any container is configured for it, running or not',
      source: 'https://docs.podman.io/en/latest/markdown/podman-network-rm.1.html',
    },
  ],
  advice: [
    {
      facts: ['removed', 'startsAgain'],
      write: 'Remove the containers before their network: `rm NAME && network rm NET`.',
      shownBy: 'networks/remove-in-use#goneAfterwards',
    },
  ],
  async observe({ engine, step }) {
    const network = await engine.createNetwork();
    const { container } = await step('run to the end', () => engine.run({ network, command: ['true'] }));
    await step('remove the network', () => attempt(() => engine.removeNetwork(network)));
    const removed = !(await engine.networkExists(network.name));
    const again = await step('start the container', () => attempt(() => engine.startCreated(container)));
    return { removed, startsAgain: !again.refused };
  },
});
