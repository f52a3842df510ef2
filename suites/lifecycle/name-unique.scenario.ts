import { attempt, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/name-unique',
  title: 'A container --name is unique until the container is removed',
  why: 'Scripts rely on the refusal to avoid starting a service twice.',
  claims: ['run-05'],
  sources: ['https://docs.docker.com/engine/containers/run/#container-identification'],
  surfaces: ['cli', 'api'],
  facts: {
    secondRefused: {
      title: 'a second container with the name is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:create --name', 'api:POST /containers/create ?name'],
      when: ['existing-object'],
    },
    renameRefused: {
      title: 'renaming another container to the name is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:rename', 'api:POST /containers/{id}/rename ?name'],
      when: ['existing-object'],
    },
    firstUntouched: {
      title: 'the first container keeps running',
      reference: true,
      weight: 'silent',
      about: ['cli:create --name', 'api:POST /containers/create ?name'],
      when: ['existing-object'],
    },
    freeAfterRemoval: {
      title: 'the name can be used again after the removal',
      reference: true,
      weight: 'fails',
      about: ['cli:create --name', 'api:POST /containers/create ?name'],
    },
  },
  async observe({ engine, step }) {
    const first = await engine.start({ network: 'none' });
    const second = await step('create another of that name', () =>
      attempt(() => engine.create({ network: 'none', name: first.name })),
    );
    const other = await engine.create({ network: 'none' });
    const renamed = await step('rename another to it', () => attempt(() => engine.rename(other, first.name)));
    const state = await engine.state(first);
    await engine.remove(first, { force: true });
    const again = await step('create it again', () =>
      attempt(() => engine.create({ network: 'none', name: first.name })),
    );
    return {
      secondRefused: second.refused,
      renameRefused: renamed.refused,
      firstUntouched: state.running,
      freeAfterRemoval: !again.refused,
    };
  },
});
