import { httpServer, ownAddresses, poll, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'ports/all-addresses',
  title: '`-p HOST:CONTAINER` opens the port on every address of the host',
  why: 'Users reach a service on localhost and colleagues on the host’s address, with one option.',
  claims: ['port-01'],
  sources: ['https://docs.docker.com/engine/network/port-publishing/'],
  surfaces: ['cli', 'api'],
  needs: ['same-host'],
  facts: {
    onLoopback: { title: 'it answers on 127.0.0.1', reference: true },
    onHostAddress: { title: 'it answers on an address of another interface', reference: true },
    onUnpublished: { title: 'the container’s own port answers on the host', reference: false },
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
    const onUnpublished = await step('fetch the unpublished port', () => host.get('127.0.0.1', inner));
    return {
      onLoopback: onLoopback === 'hello',
      onHostAddress: onHostAddress === 'hello',
      onUnpublished: onUnpublished !== null,
    };
  },
});
