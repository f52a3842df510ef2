import { lookAtNetwork, ownAddresses, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'networks/last-network-left',
  title: 'docker network disconnect from the last network leaves only the loopback',
  why: 'A container is cut off for an analysis, and joins again when that is done.',
  claims: ['net-13'],
  sources: ['https://docs.docker.com/reference/cli/docker/network/disconnect/'],
  surfaces: ['cli', 'api'],
  // A rootless Podman 4.3 may take the network namespace of all its containers away where one leaves a network.
  needs: ['rootful'],
  facts: {
    left: {
      title: 'interfaces after it, beside the loopback',
      reference: 0,
      weight: 'silent',
      about: ['cli:network disconnect', 'api:POST /networks/{id}/disconnect'],
      when: ['custom-network'],
    },
    back: {
      title: 'interfaces after the next network connect',
      reference: 1,
      weight: 'silent',
      about: ['cli:network connect', 'api:POST /networks/{id}/connect'],
      when: ['custom-network'],
    },
  },
  async observe({ engine, step }) {
    const [first, second] = [await engine.createNetwork(), await engine.createNetwork()];
    const box = await engine.start({ network: first });
    const look = async () => ownAddresses((await engine.exec(box, lookAtNetwork)).stdout).length;
    const left = await step('disconnect', async () => {
      await engine.disconnect(first, box);
      return look();
    });
    const back = await step('connect', async () => {
      await engine.connect(second, box);
      return look();
    });
    return { left, back };
  },
});
