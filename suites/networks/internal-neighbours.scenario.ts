import { httpFetch, httpServer, poll, scenario } from '../../harness/scenario.ts';

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
    answered: { title: 'another container on the network gets an answer', reference: true, weight: 'silent' },
  },
  async observe({ engine, step }) {
    const network = await engine.createNetwork({ internal: true });
    const [web, client] = await Promise.all([
      engine.start({ network, command: httpServer('hello') }),
      engine.start({ network }),
    ]);
    const address = await engine.address(web);
    const page = await step('fetch from the neighbour', () =>
      poll(
        () => engine.exec(client, httpFetch(address)),
        (answer) => answer.exitCode === 0,
      ),
    );
    return { answered: page.stdout === 'hello' };
  },
});
