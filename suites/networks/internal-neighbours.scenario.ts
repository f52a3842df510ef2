import {
  defaultGateway,
  httpFetch,
  httpServer,
  lookAtNetwork,
  poll,
  scenario,
} from '../../harness/scenario.ts';

export default scenario({
  id: 'networks/internal-neighbours',
  title: 'Containers on a network created with --internal reach each other',
  why: 'An application without access to the outside still talks to its own database.',
  claims: ['net-08'],
  sources: ['https://docs.docker.com/reference/cli/docker/network/create/#internal'],
  surfaces: ['cli', 'api'],
  // Podman's firewall has no rule that accepts an internal network's own traffic: with a FORWARD policy of
  // DROP (Docker's, on the same host) and br_netfilter it does not pass.
  needs: ['forward-accept'],
  facts: {
    answered: {
      title: 'another container on the network gets an answer',
      reference: true,
      weight: 'silent',
      about: ['cli:network create --internal', 'api:POST /networks/create Internal'],
    },
    routed: {
      title: 'that container has a default route',
      reference: false,
      weight: 'silent',
      about: ['cli:network create --internal', 'api:POST /networks/create Internal'],
      when: ['seen-from-inside'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', networkBackend: 'cni', version: '<4.0.0' },
      facts: { routed: true },
      because: 'before 4.0 the CNI file of an internal network asks for a default route like any other',
      source: 'https://github.com/containers/common/pull/920',
    },
    {
      on: { engine: 'docker', version: '<25.0.0' },
      facts: { routed: true },
      because:
        'before 25 packets were sent to the bridge and dropped there, so that callers waited for a timeout',
      source: 'https://github.com/moby/moby/pull/46603',
    },
  ],
  async observe({ engine, step }) {
    const network = await engine.createNetwork({ internal: true });
    const [web, client] = await Promise.all([
      engine.start({ network, command: httpServer('hello') }),
      engine.start({ network }),
    ]);
    const address = await engine.address(web, network);
    const page = await step('fetch from the neighbour', () =>
      poll(
        () => engine.exec(client, httpFetch(address)),
        (answer) => answer.exitCode === 0,
      ),
    );
    const seen = await step('look at the routes', () => engine.exec(client, lookAtNetwork));
    return { answered: page.stdout === 'hello', routed: defaultGateway(seen.stdout) !== null };
  },
});
