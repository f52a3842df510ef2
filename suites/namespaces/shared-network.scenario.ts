import { httpFetch, httpServer, poll, scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'namespaces/shared-network',
  title: '--network container:NAME shares addresses, hostname and /etc/hosts',
  why: 'Sidecars and VPN containers share their network with the containers behind them.',
  claims: ['ns-02'],
  sources: ['https://docs.docker.com/engine/network/#container-networks'],
  surfaces: ['cli', 'api'],
  facts: {
    joined: {
      title: '127.0.0.1 in the guest reaches a server of the owner',
      reference: true,
      weight: 'silent',
      about: ['cli:run --network', 'api:POST /containers/create HostConfig.NetworkMode'],
      when: ['seen-from-inside', 'shared-namespace'],
    },
    both: {
      title: '127.0.0.1 in the owner reaches a server of the guest',
      reference: true,
      weight: 'silent',
      about: ['cli:run --network', 'api:POST /containers/create HostConfig.NetworkMode'],
      when: ['seen-from-inside', 'shared-namespace'],
    },
    hostname: {
      title: "the guest has the owner's hostname",
      reference: true,
      weight: 'silent',
      about: ['cli:run --network', 'api:POST /containers/create HostConfig.NetworkMode'],
      when: ['seen-from-inside', 'shared-namespace'],
    },
    hostsFile: {
      title: "the owner's hostname is in /etc/hosts of the guest",
      reference: true,
      weight: 'silent',
      about: ['cli:run --network', 'api:POST /containers/create HostConfig.NetworkMode'],
      when: ['seen-from-inside', 'shared-namespace'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { hostname: false },
      because: 'only the network is shared; the hostname is the short id, as for every container',
      source: 'measured: hostname of a container made with --network container:NAME by Podman 4.3.1',
    },
  ],
  advice: [
    {
      facts: ['hostname'],
      write:
        "Pass the owner's name as a variable, `run --network container:OWNER --env OWNER_NAME=NAME`, and do not read the hostname.",
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
      hostsFile: Number(count) > 0,
    };
  },
});
