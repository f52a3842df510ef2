import { attempt, lookAtNetwork, ownAddresses, scenario, testSubnet } from '../../harness/scenario.ts';

export default scenario({
  id: 'networks/connect-from-default',
  title: 'docker network connect works on a container started without --network',
  why: 'Some set-ups start a container first and connect it to a network once that exists.',
  claims: ['net-05', 'net-13'],
  sources: ['https://docs.docker.com/reference/cli/docker/network/connect/'],
  surfaces: ['cli', 'api'],
  facts: {
    connected: {
      title: 'network connect succeeds, and the container has an address on the network',
      reference: true,
      weight: 'fails',
      about: ['cli:network connect', 'api:POST /networks/{id}/connect'],
      when: ['default-network'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', mode: 'rootless', surface: 'cli' },
      facts: { connected: false },
      because: 'the user-mode network that a rootless container starts with cannot be combined with a bridge',
      source: 'https://github.com/containers/podman/issues/19577',
    },
    {
      on: { engine: 'podman', mode: 'rootless', version: '<4.1.0' },
      facts: { connected: false },
      because: 'before 4.1 rootless containers have a user-mode network over the API too',
      source: 'https://github.com/containers/podman/blob/v4.1.0/RELEASE_NOTES.md#410',
    },
  ],
  advice: [
    {
      facts: ['connected'],
      write:
        'Start the container on a user-defined network, `run --network A`, and connect it to others from there.',
      shownBy: 'networks/connect-and-disconnect#connected',
    },
  ],
  async observe({ engine, step }) {
    const subnet = testSubnet();
    const network = await engine.createNetwork({ subnet: subnet.cidr });
    const box = await engine.start();
    const answer = await step('connect', () => attempt(() => engine.connect(network, box)));
    const seen = await step('look at the addresses', () => engine.exec(box, lookAtNetwork));
    const isThere = ownAddresses(seen.stdout).some(({ address }) => subnet.includes(address));
    return { connected: !answer.refused && isThere };
  },
});
