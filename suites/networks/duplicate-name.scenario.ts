import { attempt, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'networks/duplicate-name',
  title: 'docker network create refuses a name that is already in use',
  why: 'Scripts that create a network only if it is missing try, and read the refusal as "it exists".',
  claims: ['net-13'],
  sources: ['https://docs.docker.com/reference/cli/docker/network/create/'],
  surfaces: ['cli', 'api'],
  facts: {
    refused: {
      title: 'the second network create is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:network create', 'api:POST /networks/create'],
      when: ['existing-object'],
    },
    kept: {
      title: 'the first network still exists',
      reference: true,
      weight: 'silent',
      about: ['cli:network create', 'api:POST /networks/create'],
      when: ['existing-object'],
    },
  },
  async observe({ engine, step }) {
    const { name } = await engine.createNetwork();
    const again = await step('create again', () => attempt(() => engine.createNetwork({ name })));
    return { refused: again.refused, kept: await engine.networkExists(name) };
  },
});
