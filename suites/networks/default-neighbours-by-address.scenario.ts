import {
  httpFetch,
  httpServer,
  lookAtNetwork,
  ownAddresses,
  poll,
  scenario,
} from '../../harness/scenario.ts';

export default scenario({
  id: 'networks/default-neighbours-by-address',
  title: 'Containers started without --network reach each other by IP address',
  why: 'Scripts read an address from inspect and pass it to the next container.',
  claims: ['net-03', 'net-05', 'net-07'],
  sources: ['https://docs.docker.com/engine/network/drivers/bridge/'],
  surfaces: ['cli', 'api'],
  facts: {
    addressReported: {
      title: 'inspect shows the address that the container itself sees',
      reference: true,
      weight: 'silent',
      about: [
        'cli:container inspect --format .NetworkSettings.Networks[].IPAddress',
        'api:GET /containers/{id}/json .NetworkSettings.Networks.*.IPAddress',
      ],
      when: ['default-network'],
    },
    reached: {
      title: 'another container gets an answer at that address',
      reference: true,
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['default-network', 'seen-from-inside'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', mode: 'rootless', surface: 'cli' },
      facts: { addressReported: false, reached: false },
      because:
        'a rootless container gets a user-mode network of its own, in which every container has the same address, unless it asks for a bridge; over the API it gets the bridge',
      source: 'https://docs.podman.io/en/latest/markdown/podman-run.1.html#network-mode-net',
    },
    {
      on: { engine: 'podman', mode: 'rootless', version: '<4.1.0' },
      facts: { addressReported: false, reached: false },
      because: 'before 4.1 rootless containers have a user-mode network over the API too',
      source: 'https://github.com/containers/podman/blob/v4.1.0/RELEASE_NOTES.md#410',
    },
  ],
  advice: [
    {
      facts: ['addressReported', 'reached'],
      write: 'Name the bridge: `run --network bridge`.',
      shownBy: 'networks/bridge-neighbours-by-address#byAddress',
    },
  ],
  async observe({ engine, step, told }) {
    const [web, client] = await Promise.all([engine.start({ command: httpServer('hello') }), engine.start()]);
    const seen = await step('look at the address', async () => {
      await poll(
        () => engine.exec(web, httpFetch('127.0.0.1')),
        (page) => page.exitCode === 0,
      );
      return engine.exec(web, lookAtNetwork);
    });
    const own = told(ownAddresses(seen.stdout)[0]?.address) ?? 'none';
    const reported = await step('read the address from inspect', () => engine.address(web));
    const page = await step('fetch by address', () => engine.exec(client, httpFetch(own)));
    return { addressReported: reported === own, reached: page.stdout === 'hello' };
  },
});
