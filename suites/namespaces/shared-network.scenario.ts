import { httpFetch, httpServer, poll, scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'namespaces/shared-network',
  title: "A container that joins another's network has its addresses, its hostname and its hosts file",
  why: 'Sidecars and VPN containers lend their network to the containers behind them.',
  claims: ['ns-02'],
  sources: ['https://docs.docker.com/engine/network/#container-networks'],
  surfaces: ['cli', 'api'],
  facts: {
    joined: { title: "127.0.0.1 of one is the other's", reference: true },
    both: { title: 'the owner reaches a server of the one that joined', reference: true },
    hostname: { title: "it has the owner's hostname", reference: true },
    hostsFile: { title: "the owner's hostname is in its hosts file", reference: true },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { hostname: false },
      because: 'the network alone is shared; the hostname is the short id, as for every container',
      source: 'measured: hostname of a container made with --network container:NAME by Podman 4.3.1',
    },
  ],
  advice: [
    {
      facts: ['hostname'],
      write:
        "Hand the owner's name on as a variable, `run --network container:OWNER --env OWNER_NAME=NAME`, and read no hostname.",
      shownBy: 'lifecycle/container-environment#given',
    },
  ],
  async observe({ engine, step }) {
    const owner = await engine.start({ hostname: 'the-owner', command: httpServer('from the owner', 80) });
    const guest = await engine.start({
      network: { shareWith: owner },
      command: httpServer('from the guest', 81),
    });
    const fetch = (from: typeof owner, port: number) =>
      poll(
        async () => (await engine.exec(from, httpFetch('127.0.0.1', port))).stdout,
        (body) => body !== '',
      );
    const toOwner = await step('fetch from the owner', () => fetch(guest, 80));
    const toGuest = await step('fetch from the guest', () => fetch(owner, 81));
    const names = await step('read the names', () =>
      engine.exec(guest, script('hostname', 'grep -cw the-owner /etc/hosts')),
    );
    const [hostname, count] = names.stdout.split('\n');
    return {
      joined: toOwner === 'from the owner',
      both: toGuest === 'from the guest',
      hostname: hostname === 'the-owner',
      hostsFile: count !== '0',
    };
  },
});
