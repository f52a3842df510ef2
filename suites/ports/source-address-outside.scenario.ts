import {
  defaultGateway,
  echoServer,
  lookAtNetwork,
  ownAddresses,
  poll,
  scenario,
} from '../../harness/scenario.ts';

export default scenario({
  id: 'ports/source-address-outside',
  title: 'A published port preserves the source IP of a client outside the host',
  why: 'Access rules, rate limits and logs use that address.',
  claims: ['port-01', 'port-08'],
  sources: ['https://docs.docker.com/engine/network/packet-filtering-firewalls/'],
  surfaces: ['cli', 'api'],
  // Podman's firewall has no rule that accepts new connections to published ports: with a FORWARD policy of
  // DROP (Docker's, on the same host) they do not pass.
  needs: ['same-host', 'host-root', 'forward-accept'],
  facts: {
    onDefault: {
      title: 'source IP that a server on the default network sees',
      reference: 'the client',
      weight: 'silent',
      about: ['cli:run --publish', 'api:POST /containers/create HostConfig.PortBindings.*[].HostPort'],
      when: ['any-host-address', 'client-address', 'default-network'],
    },
    onCustom: {
      title: 'source IP that a server on a user-defined bridge sees',
      reference: 'the client',
      weight: 'silent',
      about: ['cli:run --publish', 'api:POST /containers/create HostConfig.PortBindings.*[].HostPort'],
      when: ['any-host-address', 'client-address', 'custom-network'],
    },
  },
  differences: [
    {
      on: { engine: 'docker', mode: 'rootless' },
      facts: { onDefault: 'gateway', onCustom: 'gateway' },
      because:
        'RootlessKit accepts the connection on the host and opens a new one in the namespace of the daemon and its bridges',
      source:
        'https://docs.docker.com/engine/security/rootless/troubleshoot/#docker-run--p-does-not-propagate-source-ip-addresses',
    },
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
      on: { engine: 'podman', mode: 'rootless', surface: 'cli', client: 'docker' },
      facts: { onDefault: 'the container itself' },
      because:
        'what Docker’s client starts is on a rootless bridge, whose ports are forwarded by a process that connects from inside the network namespace of the container',
      source: 'https://github.com/containers/podman/issues/8193',
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
    const outside = await host.outside();
    const network = await engine.createNetwork();
    const ask = async (on: 'default' | typeof network) => {
      const port = await host.freePort();
      const web = await engine.start({ network: on, publish: [`${port}:80`], command: echoServer() });
      const request = [
        `exec 3<>/dev/tcp/${outside.hostAddress}/${port}`,
        String.raw`printf 'GET / HTTP/1.0\r\n\r\n' >&3`,
        'timeout 10 cat <&3',
      ].join('\n');
      // On a busy host the server takes its time.
      const answer = await poll(
        () => outside.run(['timeout', '12', 'bash', '-c', request]),
        ({ stdout }) => stdout !== '',
        60_000,
      );
      const client = answer.stdout.split('\n').at(-1) ?? '';
      if (on !== 'default' && !(on.name in (await engine.addresses(web)))) return null;
      const { stdout } = await engine.exec(web, lookAtNetwork);
      if (client === outside.address) return 'the client';
      if (client === defaultGateway(stdout)) return 'gateway';
      if (ownAddresses(stdout).some((own) => own.address === client)) return 'the container itself';
      return client === '' ? 'no answer' : 'another';
    };
    const onDefault = await step('call on the default network', () => ask('default'));
    const onCustom = await step('call on a user-defined bridge', () => ask(network));
    return { onDefault, onCustom };
  },
});
