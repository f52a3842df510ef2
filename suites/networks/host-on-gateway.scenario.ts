import {
  defaultGateway,
  httpFetch,
  httpServer,
  lookAtNetwork,
  poll,
  scenario,
} from '../../harness/scenario.ts';

export default scenario({
  id: 'networks/host-on-gateway',
  title: 'A container reaches a server on the host at the gateway of the bridge',
  why: 'Scripts reach a database or a proxy on the host as 172.17.0.1.',
  claims: ['net-12'],
  sources: ['https://docs.docker.com/engine/network/drivers/bridge/'],
  surfaces: ['cli', 'api'],
  needs: ['same-host'],
  facts: {
    firstAddress: {
      title: 'the gateway has the first address of the subnet',
      reference: true,
      weight: 'silent',
    },
    answered: { title: 'the server on the host answers there', reference: true, weight: 'silent' },
  },
  differences: [
    {
      on: { engine: 'podman', mode: 'rootful', version: '<3.3.0', surface: 'api' },
      refused: true,
      because: 'before 3.3 the API reads bridge as the name of a CNI network, which does not exist',
      source: 'https://github.com/containers/podman/pull/10591',
    },
    {
      on: { engine: 'podman', mode: 'rootless', version: '<3.3.0' },
      facts: { firstAddress: false },
      because: 'before 3.3 rootless Podman accepts --network bridge and connects the container to no network',
      source: 'https://github.com/containers/podman/pull/10447',
    },
    {
      on: { mode: 'rootless' },
      facts: { answered: false },
      because:
        'the bridges of a rootless user are in a network namespace of that user, so the gateway is not the host',
      source: 'https://github.com/containers/podman/blob/main/docs/tutorials/basic_networking.md',
    },
  ],
  advice: [
    {
      facts: ['answered'],
      write:
        'Let the server on the host listen on an address of the host itself, such as the first that `hostname -I` prints, and call it there.',
      shownBy: 'networks/neighbours-through-host#answered',
    },
  ],
  async observe({ engine, step, host, told }) {
    const port = await host.freePort();
    const [server, client] = await Promise.all([
      // On the host's own network it is a server of the host.
      engine.start({ network: 'host', command: httpServer('host', port) }),
      engine.start({ network: 'bridge' }),
    ]);
    await poll(
      () => engine.exec(server, httpFetch('127.0.0.1', port)),
      (page) => page.exitCode === 0,
    );
    const seen = await step('look for the gateway', () => engine.exec(client, lookAtNetwork));
    const gateway = told(defaultGateway(seen.stdout)) ?? 'none';
    const page = await step('fetch from the gateway', () => engine.exec(client, httpFetch(gateway, port)));
    // What a rootless engine treats as its host may be a namespace of its own.
    const onHost = await step('fetch on the host', () => host.get('127.0.0.1', port));
    return {
      firstAddress: gateway.endsWith('.1'),
      answered: page.stdout === 'host' && onHost === 'host',
    };
  },
});
