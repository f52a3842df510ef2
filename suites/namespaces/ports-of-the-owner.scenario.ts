import { httpServer, poll, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'namespaces/ports-of-the-owner',
  title: 'A port that the owner of a network publishes reaches a server of a container that joined it',
  why: 'It is what pods are used for, and works without them.',
  claims: [],
  sources: ['https://docs.docker.com/engine/network/#container-networks'],
  surfaces: ['cli', 'api'],
  needs: ['same-host'],
  facts: { answered: { title: 'the published port is answered by the one that joined', reference: true } },
  async observe({ engine, host, step }) {
    const port = await host.freePort();
    const owner = await engine.start({ publish: [`127.0.0.1:${port}:8080`] });
    await engine.start({ network: { shareWith: owner }, command: httpServer('from the guest', 8080) });
    const page = await step('fetch from the host', () =>
      poll(
        () => host.get('127.0.0.1', port),
        (answer) => answer !== null,
      ),
    );
    return { answered: page === 'from the guest' };
  },
});
