import { type Container, poll, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'networks/outbound-masquerade',
  title: 'Outbound traffic is masqueraded: a server outside sees the host address',
  why: 'Databases and firewalls outside accept the address of the host, not those of containers.',
  claims: ['net-11'],
  sources: ['https://docs.docker.com/engine/network/packet-filtering-firewalls/'],
  surfaces: ['cli', 'api'],
  needs: ['same-host', 'host-root'],
  facts: {
    fromDefault: {
      title: 'source address that a server outside sees, from the default network',
      reference: 'the host',
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['client-address', 'default-network'],
    },
    fromCustom: {
      title: 'source address that a server outside sees, from a user-defined bridge',
      reference: 'the host',
      weight: 'silent',
      about: ['cli:run --network', 'api:POST /containers/create HostConfig.NetworkMode'],
      when: ['client-address', 'custom-network'],
    },
  },
  async observe({ engine, step, host }) {
    const port = await host.freePort();
    const outside = await host.outside();
    await outside.serveCallersAddress(port);
    const network = await engine.createNetwork();
    const call = async (caller: Container) => {
      const answer = await poll(
        () => engine.exec(caller, ['timeout', '3', 'nc', outside.address, String(port)]),
        ({ stdout }) => stdout !== '',
      );
      const seen = answer.stdout.trim();
      return seen === outside.hostAddress ? 'the host' : seen === '' ? 'no answer' : 'another';
    };
    const [onDefault, onCustom] = await Promise.all([engine.start(), engine.start({ network })]);
    const [fromDefault, fromCustom] = await step('call a server outside', () =>
      Promise.all([call(onDefault), call(onCustom)]),
    );
    const isThere = network.name in (await engine.addresses(onCustom));
    return { fromDefault, fromCustom: isThere ? fromCustom : null };
  },
});
