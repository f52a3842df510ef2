import { httpServer, poll, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'namespaces/ports-of-the-owner',
  title: 'With --network container:NAME the published ports of NAME reach the guest',
  why: 'Pods are used for this, and it works without them.',
  claims: [],
  sources: ['https://docs.docker.com/engine/network/#container-networks'],
  surfaces: ['cli', 'api'],
  needs: ['same-host'],
  facts: {
    answered: {
      title: 'the guest answers on the published port',
      reference: true,
      weight: 'silent',
      about: ['cli:run --publish', 'api:POST /containers/create HostConfig.PortBindings.*[].HostPort'],
      when: ['shared-namespace'],
    },
  },
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
