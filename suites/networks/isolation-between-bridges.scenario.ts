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
  differences: [
    {
      on: { engine: 'podman', surface: 'cli', version: '<6' },
      facts: { fromOtherBridge: true, fromDefaultBridge: true },
      because: 'Podman before 6 isolates a network only if it was made with the option isolate',
      source: 'https://github.com/containers/podman/blob/main/RELEASE_NOTES.md',
    },
    {
      on: { engine: 'podman', surface: 'api', version: '<4.2' },
      facts: { fromOtherBridge: true, fromDefaultBridge: true },
      because: 'before 4.2 the API makes networks without the option isolate',
      source: 'https://github.com/containers/podman/blob/main/RELEASE_NOTES.md',
    },
    {
      on: { engine: 'podman', surface: 'api', version: '>=4.2 <6' },
      facts: { fromDefaultBridge: true },
      because: 'the option isolate shuts out networks that have it too, and the default network has not',
      source: 'https://docs.podman.io/en/v5.4.2/markdown/podman-network-create.1.html#opt-o-option',
    },
  ],
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
