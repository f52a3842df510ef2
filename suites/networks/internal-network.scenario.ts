import {
  defaultGateway,
  httpFetch,
  httpServer,
  lookAtNetwork,
  scenario,
  until,
} from '../../harness/scenario.ts';

export default scenario({
  id: 'networks/internal-network',
  title: 'On an internal network containers reach each other, and nothing outside the host',
  why: 'It is how databases and builds are kept from calling out.',
  claims: ['net-09', 'net-11'],
  sources: ['https://docs.docker.com/reference/cli/docker/network/create/#internal'],
  surfaces: ['cli', 'api'],
  needs: ['same-host', 'host-root'],
  facts: {
    neighbour: { title: 'a neighbour is answered', reference: true },
    defaultRoute: { title: 'there is a default route', reference: false },
    outside: { title: 'a machine outside the host is answered', reference: false },
  },
  async observe({ engine, step, host }) {
    const port = await host.freePort();
    const outside = await host.outside();
    await outside.serveCallersAddress(port);
    const network = await engine.createNetwork({ internal: true });
    const [web, client] = await Promise.all([
      engine.start({ network, command: httpServer('hello') }),
      engine.start({ network }),
    ]);
    const address = await engine.address(web);
    const page = await step('fetch from the neighbour', () =>
      until(
        () => engine.exec(client, httpFetch(address)),
        (answer) => answer.exitCode === 0,
      ),
    );
    const seen = await step('look at the routes', () => engine.exec(client, lookAtNetwork));
    const call = await step('call the outside', () =>
      engine.exec(client, ['timeout', '2', 'nc', outside.address, String(port)]),
    );
    return {
      neighbour: page.stdout === 'hello',
      defaultRoute: defaultGateway(seen.stdout) !== null,
      outside: call.stdout !== '',
    };
  },
});
