import { httpFetch, httpServer, scenario, until } from '../../harness/scenario.ts';

export default scenario({
  id: 'networks/isolation-between-bridges',
  title: 'A container on a custom bridge is out of reach for containers on other bridges',
  why: 'Networks are used as the wall between applications, and between tenants.',
  claims: ['net-08', 'net-09'],
  sources: ['https://docs.docker.com/engine/network/drivers/bridge/'],
  surfaces: ['cli', 'api'],
  facts: {
    fromSameBridge: { title: 'a container on the same bridge is answered', reference: true },
    fromOtherBridge: { title: 'a container on another custom bridge is answered', reference: false },
    fromDefaultBridge: { title: 'a container on the default bridge is answered', reference: false },
  },
  async observe({ engine, step }) {
    const network = await engine.createNetwork();
    const other = await engine.createNetwork();
    const web = await engine.start({ network, command: httpServer('hello') });
    const inside = await engine.start({ network });
    const outside = await engine.start({ network: other });
    const onDefault = await engine.start({ network: 'bridge' });
    const address = await engine.address(web);
    const neighbour = await step('fetch from the same bridge', () =>
      until(
        () => engine.exec(inside, httpFetch(address)),
        (page) => page.exitCode === 0,
      ),
    );
    const [stranger, visitor] = await step('fetch from other bridges', () =>
      Promise.all([outside, onDefault].map((client) => engine.exec(client, httpFetch(address)))),
    );
    return {
      fromSameBridge: neighbour.stdout === 'hello',
      fromOtherBridge: stranger?.stdout === 'hello',
      fromDefaultBridge: visitor?.stdout === 'hello',
    };
  },
});
