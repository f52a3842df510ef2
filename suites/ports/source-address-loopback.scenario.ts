import {
  defaultGateway,
  echoServer,
  lookAtNetwork,
  ownAddresses,
  poll,
  scenario,
} from '../../harness/scenario.ts';

export default scenario({
  id: 'ports/source-address-loopback',
  aliases: ['ports/source-address'],
  title: 'A published port called on 127.0.0.1 shows the gateway as the source IP',
  why: 'Access rules and logs that treat local clients differently use that address.',
  claims: ['port-08'],
  sources: ['https://docs.docker.com/engine/network/packet-filtering-firewalls/'],
  surfaces: ['cli', 'api'],
  needs: ['same-host'],
  facts: {
    onDefault: {
      title: 'source IP that a server on the default network sees',
      reference: 'gateway',
      weight: 'silent',
      about: ['cli:run --publish', 'api:POST /containers/create HostConfig.PortBindings.*[].HostPort'],
      when: ['client-address', 'default-network'],
    },
    onCustom: {
      title: 'source IP that a server on a user-defined bridge sees',
      reference: 'gateway',
      weight: 'silent',
      about: ['cli:run --publish', 'api:POST /containers/create HostConfig.PortBindings.*[].HostPort'],
      when: ['client-address', 'custom-network'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', mode: 'rootless', surface: 'api' },
      facts: { onDefault: 'the container itself', onCustom: 'the container itself' },
      because:
        'a port of a rootless bridge is forwarded by a process that connects from inside the network namespace of the container',
      source: 'https://github.com/containers/podman/issues/8193',
    },
    {
      on: { engine: 'podman', rootlessNetwork: 'slirp4netns', surface: 'cli' },
      facts: { onDefault: 'the container itself' },
      because:
        'with slirp4netns ports are forwarded by a process that connects from inside the network namespace of the container',
      source: 'https://docs.podman.io/en/v4.3/markdown/podman-run.1.html#network-mode-net',
    },
    {
      on: { engine: 'podman', rootlessNetwork: 'pasta', surface: 'cli' },
      facts: { onDefault: 'the container itself' },
      because:
        'pasta connects a call on the host’s loopback to a socket that it opens inside the network namespace of the container',
      source: 'https://github.com/containers/podman/issues/24045',
    },
    {
      on: { engine: 'podman', mode: 'rootless', surface: 'cli' },
      facts: { onCustom: 'the container itself' },
      because:
        'a port of a rootless bridge is forwarded by a process that connects from inside the network namespace of the container',
      source: 'https://github.com/containers/podman/issues/8193',
    },
  ],
  advice: [
    {
      facts: ['onDefault', 'onCustom'],
      write:
        "Restrict who may connect with the address on which you publish, `--publish 127.0.0.1:8080:80`, not with the client's address that the server sees.",
      shownBy: 'ports/one-address#onHostAddress',
    },
  ],
  async observe({ engine, step, host }) {
    const network = await engine.createNetwork();
    const ask = async (on: 'default' | typeof network) => {
      const port = await host.freePort();
      const web = await engine.start({ network: on, publish: [`${port}:80`], command: echoServer() });
      const client = await poll(
        () => host.get('127.0.0.1', port),
        (page) => page !== null,
      );
      if (on !== 'default' && !(on.name in (await engine.addresses(web)))) return null;
      const { stdout } = await engine.exec(web, lookAtNetwork);
      if (client === defaultGateway(stdout)) return 'gateway';
      if (ownAddresses(stdout).some((own) => own.address === client)) return 'the container itself';
      return client === null || client.startsWith('127.') ? (client ?? 'no answer') : 'another';
    };
    const onDefault = await step('call on the default network', () => ask('default'));
    const onCustom = await step('call on a user-defined bridge', () => ask(network));
    return { onDefault, onCustom };
  },
});
