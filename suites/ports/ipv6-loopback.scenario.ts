import { httpServer, poll, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'ports/ipv6-loopback',
  title: 'A published port answers on ::1, as it does on 127.0.0.1',
  why: 'Many programs resolve localhost to ::1 first.',
  claims: ['port-01'],
  sources: ['https://docs.docker.com/engine/network/port-publishing/'],
  surfaces: ['cli', 'api'],
  needs: ['same-host', 'ipv6'],
  facts: {
    onIpv4: {
      title: 'it answers on 127.0.0.1',
      reference: true,
      weight: 'silent',
      about: ['cli:run --publish', 'api:POST /containers/create HostConfig.PortBindings.*[].HostPort'],
      when: ['any-host-address'],
    },
    onIpv6: {
      title: 'it answers on ::1',
      reference: true,
      weight: 'silent',
      about: ['cli:run --publish', 'api:POST /containers/create HostConfig.PortBindings.*[].HostPort'],
      when: ['any-host-address', 'ipv6'],
    },
  },
  differences: [
    {
      on: { engine: 'docker', version: '>=20.10.2 <20.10.6' },
      facts: { onIpv6: false },
      because: 'Docker 20.10.2 to 20.10.5 bound a port without an address for IPv4 alone, by mistake',
      source: 'https://github.com/moby/moby/pull/42205',
    },
    {
      on: { engine: 'podman', mode: 'rootful' },
      facts: { onIpv6: false },
      because:
        'rootful Podman forwards with firewall rules only, which cannot translate IPv6 to IPv4, and no userland proxy listens',
      source: 'https://github.com/containers/podman/issues/14491',
    },
  ],
  advice: [
    {
      facts: ['onIpv6'],
      write: 'Call `127.0.0.1` and not `localhost`, which may mean `::1`.',
      shownBy: 'ports/ipv6-loopback#onIpv4',
    },
  ],
  async observe({ engine, step, host }) {
    const port = await host.freePort();
    // A new namespace may have no IPv6 address yet when the server starts.
    await engine.start({ publish: [`${port}:80`], command: httpServer('hello', 80, '[::]:80') });
    const ipv4 = await step('fetch on 127.0.0.1', () =>
      poll(
        () => host.get('127.0.0.1', port),
        (page) => page !== null,
      ),
    );
    // A new namespace may use its IPv6 address only after it has looked for another owner of it.
    const ipv6 = await step('fetch on ::1', () =>
      poll(
        () => host.get('[::1]', port),
        (page) => page !== null,
        3000,
      ),
    );
    return { onIpv4: ipv4 === 'hello', onIpv6: ipv6 === 'hello' };
  },
});
