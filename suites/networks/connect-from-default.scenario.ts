import { attempt, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'networks/connect-from-default',
  title: 'A container that was started without a network can be connected to one later',
  why: 'Set-ups start a container first and attach it to a network when that exists.',
  claims: ['net-05', 'net-13'],
  sources: ['https://docs.docker.com/reference/cli/docker/network/connect/'],
  surfaces: ['cli', 'api'],
  facts: { connected: { title: 'the engine connects it', reference: true } },
  differences: [
    {
      on: { engine: 'podman', mode: 'rootless', surface: 'cli' },
      facts: { connected: false },
      because: 'the user-mode network that a rootless container starts with cannot be joined with a bridge',
      source: 'https://github.com/containers/podman/issues/19577',
    },
  ],
  advice: [
    {
      facts: ['connected'],
      write:
        'Start the container on a network of your own, `run --network A`, and connect it to further ones from there.',
      shownBy: 'networks/connect-and-disconnect#connected',
    },
  ],
  async observe({ engine, step }) {
    const network = await engine.createNetwork();
    const box = await engine.start();
    const answer = await step('connect', () => attempt(() => engine.connect(network, box)));
    return { connected: !answer.refused };
  },
});
