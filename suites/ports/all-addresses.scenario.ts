import { httpServer, ownAddresses, poll, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'ports/all-addresses',
  title: 'docker run -p HOST:CONTAINER opens the port on every address of the host',
  why: 'With one option, users reach a service on localhost and colleagues on the address of the host.',
  claims: ['port-01'],
  sources: ['https://docs.docker.com/engine/network/port-publishing/'],
  surfaces: ['cli', 'api'],
  needs: ['same-host'],
  facts: {
    onLoopback: {
      title: 'it answers on 127.0.0.1',
      reference: true,
      weight: 'silent',
      about: ['cli:run --publish', 'api:POST /containers/create HostConfig.PortBindings.*[].HostPort'],
      when: ['any-host-address'],
    },
    onHostAddress: {
      title: 'it answers on an address of another interface',
      reference: true,
      weight: 'silent',
      about: ['cli:run --publish', 'api:POST /containers/create HostConfig.PortBindings.*[].HostPort'],
      when: ['any-host-address'],
    },
    onUnpublished: {
      title: 'the port of the container answers on the host under its own number',
      reference: false,
      weight: 'silent',
      about: ['cli:run --publish', 'api:POST /containers/create HostConfig.PortBindings.*[].HostPort'],
      when: ['any-host-address'],
    },
  },
  async observe({ engine, step, host, told }) {
    const [port, inner] = [await host.freePort(), await host.freePort()];
    const seen = await step('look for an address of the host', () =>
      host.run(['ip', '-4', '-o', 'address', 'show', 'scope', 'global']),
    );
    const address = told(ownAddresses(seen.stdout)[0]?.address) ?? 'none';
    await engine.start({ publish: [`${port}:${inner}`], command: httpServer('hello', inner) });
    const onLoopback = await step('fetch on loopback', () =>
      poll(
        () => host.get('127.0.0.1', port),
        (page) => page !== null,
      ),
    );
    const onHostAddress = await step('fetch on the host’s address', () => host.get(address, port));
    const onUnpublished = await step("fetch the container's port number", () => host.get('127.0.0.1', inner));
    return {
      onLoopback: onLoopback === 'hello',
      onHostAddress: onHostAddress === 'hello',
      onUnpublished: onUnpublished !== null,
    };
  },
});
