import { attempt, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'networks/remove-in-use',
  title: 'docker network rm is refused while a running container is connected',
  why: 'Tear-down scripts rely on the refusal, or on its absence, for their order.',
  claims: ['net-13', 'net-20'],
  sources: ['https://docs.docker.com/reference/cli/docker/network/rm/'],
  surfaces: ['cli', 'api'],
  facts: {
    refused: {
      title: 'network rm is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:network rm', 'api:DELETE /networks/{id}'],
      when: ['running-container'],
    },
    kept: {
      title: 'the network still exists',
      reference: true,
      weight: 'silent',
      about: ['cli:network rm', 'api:DELETE /networks/{id}'],
      when: ['running-container'],
    },
    goneAfterwards: {
      title: 'it can be removed once the container is gone',
      reference: true,
      weight: 'fails',
      about: ['cli:network rm', 'api:DELETE /networks/{id}'],
    },
  },
  async observe({ engine, step }) {
    const network = await engine.createNetwork();
    const box = await engine.start({ network });
    const answer = await step('remove in use', () => attempt(() => engine.removeNetwork(network)));
    const kept = await engine.networkExists(network.name);
    const last = await step('remove after the container', async () => {
      await engine.remove(box, { force: true });
      return attempt(() => engine.removeNetwork(network));
    });
    const left = await engine.networkExists(network.name);
    return { refused: answer.refused, kept, goneAfterwards: !last.refused && !left };
  },
});
