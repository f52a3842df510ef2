import { httpFetch, httpServer, poll, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'networks/neighbours-through-host',
  title: 'A container reaches the published port of another on an address of the host',
  why: 'It is the only path between containers that works on every network, rootless defaults included.',
  claims: ['net-07'],
  sources: ['https://docs.docker.com/engine/network/port-publishing/'],
  surfaces: ['cli', 'api'],
  needs: ['same-host', 'host-root'],
  facts: { answered: { title: 'the published port answers', reference: true, weight: 'silent' } },
  async observe({ engine, step, host }) {
    const port = await host.freePort();
    // An address of the host that no container has, whatever a rootless network copies into it.
    const { hostAddress } = await host.outside();
    const [client] = await Promise.all([
      engine.start(),
      engine.start({ publish: [`${port}:80`], command: httpServer('hello') }),
    ]);
    const page = await step('fetch from the neighbour', () =>
      poll(
        () => engine.exec(client, httpFetch(hostAddress, port)),
        (answer) => answer.exitCode === 0,
      ),
    );
    return { answered: page.stdout === 'hello' };
  },
});
