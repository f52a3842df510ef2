import { lookAtNetwork, ownAddresses, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'networks/connect-and-disconnect',
  title: 'docker network connect adds an interface and network disconnect removes it',
  why: 'Blue-green switches and debugging sessions attach running containers to networks.',
  claims: ['net-13'],
  sources: [
    'https://docs.docker.com/reference/cli/docker/network/connect/',
    'https://docs.docker.com/reference/cli/docker/network/disconnect/',
  ],
  surfaces: ['cli', 'api'],
  facts: {
    before: {
      title: 'interfaces before network connect',
      reference: 1,
      weight: 'silent',
      about: ['cli:run --network', 'api:POST /containers/create HostConfig.NetworkMode'],
      when: ['custom-network', 'seen-from-inside'],
    },
    connected: {
      title: 'interfaces after network connect',
      reference: 2,
      weight: 'silent',
      about: ['cli:network connect', 'api:POST /networks/{id}/connect'],
      when: ['custom-network'],
    },
    reported: {
      title: 'inspect shows the address of either interface',
      reference: true,
      weight: 'silent',
      about: [
        'cli:container inspect --format .NetworkSettings.Networks[].IPAddress',
        'api:GET /containers/{id}/json .NetworkSettings.Networks.*.IPAddress',
      ],
      when: ['several-networks'],
    },
    disconnected: {
      title: 'interfaces after network disconnect',
      reference: 1,
      weight: 'silent',
      about: ['cli:network disconnect', 'api:POST /networks/{id}/disconnect'],
      when: ['custom-network'],
    },
  },
  async observe({ engine, step }) {
    const [first, second] = await Promise.all([engine.createNetwork(), engine.createNetwork()]);
    // Rootless Podman before 5.0 takes the only container on a bridge for one that goes, and may remove all interfaces.
    await engine.start({ network: first });
    const box = await engine.start({ network: first });
    const look = async () => ownAddresses((await engine.exec(box, lookAtNetwork)).stdout);
    const before = await step('look before', look);
    const connected = await step('connect', async () => {
      await engine.connect(second, box);
      return look();
    });
    const reported = await step('inspect', () => engine.addresses(box));
    const disconnected = await step('disconnect', async () => {
      await engine.disconnect(second, box);
      return look();
    });
    return {
      before: before.length,
      connected: connected.length,
      reported: [first, second].every(({ name }) =>
        connected.some(({ address }) => address === reported[name]),
      ),
      disconnected: disconnected.length,
    };
  },
});
