import { attempt, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'dns/new-network-usable',
  title: 'A container starts at once on a network from docker network create',
  why: 'Compose makes a network for every project before anything runs.',
  claims: ['dns-09'],
  sources: ['https://docs.docker.com/reference/cli/docker/network/create/'],
  surfaces: ['cli', 'api'],
  facts: {
    inspected: {
      title: 'the new network can be inspected',
      reference: true,
      weight: 'fails',
      about: ['cli:network inspect', 'api:GET /networks/{id}'],
    },
    used: {
      title: 'a container on the new network starts and has an address there',
      reference: true,
      weight: 'fails',
      about: ['cli:run --network', 'api:POST /containers/create HostConfig.NetworkMode'],
      when: ['custom-network'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', networkBackend: 'cni', version: '3.4.x' },
      facts: { inspected: false, used: false },
      because:
        'the network is written in CNI version 1.0.0, which the plugins of the time (Ubuntu 22.04) do not know; it works after lowering cniVersion to 0.4.0',
      source: 'https://bugs.launchpad.net/ubuntu/+source/libpod/+bug/2024394',
    },
  ],
  async observe({ engine, step }) {
    const network = await engine.createNetwork();
    const inspected = await step('inspect it', () => attempt(() => engine.inspect('network', network.name)));
    const started = await step('use it', () => attempt(() => engine.start({ network })));
    const addresses = started.refused ? {} : await engine.addresses(started.value);
    return { inspected: !inspected.refused, used: (addresses[network.name] ?? '') !== '' };
  },
});
