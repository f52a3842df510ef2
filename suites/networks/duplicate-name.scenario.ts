import { attempt, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'networks/duplicate-name',
  title: 'A second network of the same name is refused',
  why: '"Create it unless it is there" scripts try, and take the refusal for a yes.',
  claims: ['net-13'],
  sources: ['https://docs.docker.com/reference/cli/docker/network/create/'],
  surfaces: ['cli', 'api'],
  facts: {
    refused: { title: 'the engine refuses', reference: true },
    kept: { title: 'the first network is still there', reference: true },
  },
  async observe({ engine, step }) {
    const { name } = await engine.createNetwork();
    const again = await step('create again', () => attempt(() => engine.createNetwork({ name })));
    return { refused: again.refused, kept: await engine.networkExists(name) };
  },
});
