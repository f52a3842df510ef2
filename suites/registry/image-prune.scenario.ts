import { ownContainer, scenario, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/image-prune',
  title: 'docker image prune removes dangling images, with --all every unused image',
  why: 'A nightly prune must not remove all base images.',
  claims: ['reg-12'],
  sources: ['https://docs.docker.com/reference/cli/docker/image/prune/'],
  surfaces: ['cli'],
  needs: ['disposable'],
  facts: {
    danglingRemoved: {
      title: 'a dangling image is removed',
      reference: true,
      weight: 'silent',
      about: ['cli:image prune', 'cli:image prune --filter'],
    },
    unusedStays: {
      title: 'an unused image with a tag stays',
      reference: true,
      weight: 'silent',
      about: ['cli:image prune'],
    },
    unusedRemovedByAll: {
      title: 'with --all the unused image is removed',
      reference: true,
      weight: 'silent',
      about: ['cli:image prune --all'],
    },
    usedStays: {
      title: 'an image that a stopped container uses stays, even with --all',
      reference: true,
      weight: 'silent',
      about: ['cli:image prune --all'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'docker', version: '<4.8.0' },
      facts: { unusedRemovedByAll: false },
      weight: 'fails',
      because:
        'Docker’s client sends dangling=false, which Podman refused together with its own dangling=true',
      source: 'https://github.com/containers/podman/pull/20481',
    },
  ],
  async observe({ engine, step }) {
    const mark = `mark=${engine.name('container')}`;
    const maker = await ownContainer(engine);
    const commit = (which: string) =>
      engine.commit(maker, { changes: [`LABEL ${mark}`, `LABEL which=${which}`] });
    const [nameless, unused, used] = [await commit('nameless'), await commit('unused'), await commit('used')];
    await engine.create({ image: { name: used }, network: 'none' });
    const id = textAt(await engine.inspect('image', nameless), 'Id');
    await engine.tag(unused, nameless);
    const before = await engine.imageExists(id);
    // The label restricts it to the images of this scenario.
    await step('prune', () => engine.cli(['image', 'prune', '--force', '--filter', `label=${mark}`]));
    const after = await engine.imageExists(id);
    const unusedStays = await engine.imageExists(unused);
    await step('prune all', () =>
      engine.cli(['image', 'prune', '--all', '--force', '--filter', `label=${mark}`]),
    );
    return {
      danglingRemoved: before && !after,
      unusedStays,
      unusedRemovedByAll: unusedStays && !(await engine.imageExists(unused)),
      usedStays: await engine.imageExists(used),
    };
  },
});
