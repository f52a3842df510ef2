import { poll, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'networks/outbound-masquerade',
  title: 'A machine outside sees the host’s address when a container calls, and its answer arrives',
  why: 'Databases and firewalls outside let the host in, not the addresses of containers.',
  claims: ['net-11'],
  sources: ['https://docs.docker.com/engine/network/packet-filtering-firewalls/'],
  surfaces: ['cli', 'api'],
  needs: ['same-host', 'host-root'],
  facts: {
    fromDefault: { title: 'caller that the outside sees, from the default network', reference: 'the host' },
    fromCustom: { title: 'caller that the outside sees, from a custom bridge', reference: 'the host' },
  },
  async observe({ engine, step, host }) {
    const port = await host.freePort();
    const outside = await host.outside();
    await outside.serveCallersAddress(port);
    const network = await engine.createNetwork();
    const call = async (on: 'default' | typeof network) => {
      const caller = await engine.start({ network: on });
      const answer = await poll(
        () => engine.exec(caller, ['timeout', '3', 'nc', outside.address, String(port)]),
        ({ stdout }) => stdout !== '',
      );
      const seen = answer.stdout.trim();
      return seen === outside.hostAddress ? 'the host' : seen === '' ? 'no answer' : 'another';
    };
    const [fromDefault, fromCustom] = await step('call the outside', () =>
      Promise.all([call('default'), call(network)]),
    );
    return { fromDefault, fromCustom };
  },
});
