import { httpServer, ownAddresses, poll, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'ports/one-address',
  title: 'docker run -p 127.0.0.1:HOST:CONTAINER opens the port on loopback only',
  why: 'This keeps databases and admin pages off the network.',
  claims: ['port-02'],
  sources: ['https://docs.docker.com/engine/network/port-publishing/'],
  surfaces: ['cli', 'api'],
  needs: ['same-host'],
  facts: {
    onLoopback: {
      title: 'it answers on 127.0.0.1',
      reference: true,
      weight: 'silent',
      about: ['cli:run --publish', 'api:POST /containers/create HostConfig.PortBindings.*[].HostIp'],
      when: ['one-host-address'],
    },
    onHostAddress: {
      title: 'it answers on an address of another interface',
      reference: false,
      weight: 'silent',
      about: ['cli:run --publish', 'api:POST /containers/create HostConfig.PortBindings.*[].HostIp'],
      when: ['one-host-address'],
    },
    shown: {
      title: 'HostIp that inspect shows',
      reference: '127.0.0.1',
      weight: 'silent',
      about: [
        'cli:container inspect --format .NetworkSettings.Ports',
        'api:GET /containers/{id}/json .NetworkSettings.Ports.*[].HostIp',
      ],
      when: ['one-host-address'],
    },
  },
  async observe({ engine, step, host, told }) {
    const port = await host.freePort();
    const seen = await step('look for an address of the host', () =>
      host.run(['ip', '-4', '-o', 'address', 'show', 'scope', 'global']),
    );
    const address = told(ownAddresses(seen.stdout)[0]?.address) ?? 'none';
    const web = await engine.start({ publish: [`127.0.0.1:${port}:80`], command: httpServer('hello') });
    const onLoopback = await step('fetch on loopback', () =>
      poll(
        () => host.get('127.0.0.1', port),
        (page) => page !== null,
      ),
    );
    const onHostAddress = await step('fetch on the host’s address', () => host.get(address, port));
    const ports = await step('inspect', () => engine.ports(web));
    return {
      onLoopback: onLoopback === 'hello',
      onHostAddress: onHostAddress !== null,
      shown: (ports['80/tcp'] ?? []).map((end) => end.address).join(' '),
    };
  },
});
