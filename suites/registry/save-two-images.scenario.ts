import { commitRefused, ownContainer, scenario, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/save-two-images',
  title: 'docker save with two images writes both into one archive',
  why: 'After docker load on another machine the second name would start the wrong program.',
  claims: ['reg-08'],
  sources: ['https://docs.docker.com/reference/cli/docker/image/save/'],
  surfaces: ['cli'],
  facts: {
    saved: { title: 'save succeeds', reference: true, weight: 'fails', about: ['cli:save'] },
    first: {
      title: 'label of the image with the first name after load',
      reference: 'one',
      weight: 'silent',
      about: ['cli:save'],
    },
    second: {
      title: 'label of the image with the second name after load',
      reference: 'two',
      weight: 'silent',
      about: ['cli:save'],
      when: ['several-images'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { second: 'one' },
      because:
        'without --multi-image-archive Podman treats every name after the first as another tag of the first image',
      source: 'https://docs.podman.io/en/latest/markdown/podman-save.1.html',
    },
    commitRefused,
  ],
  advice: [
    {
      facts: ['second'],
      write: 'Save each image to its own file, and load the files one after the other.',
      shownBy: 'registry/save-load#content',
    },
  ],
  async observe({ engine, step, host }) {
    const maker = await ownContainer(engine);
    const first = await engine.commit(maker, { changes: ['LABEL which=one'] });
    const second = await engine.commit(maker, { changes: ['LABEL which=two'] });
    const file = `${await host.directory()}/images.tar`;
    const save = await step('save', () => engine.cli(['save', '--output', file, first, second]));
    await step('remove both', () => engine.cli(['rmi', first, second]));
    await step('load', () => engine.cli(['load', '--input', file]));
    const label = async (name: string) =>
      (await engine.imageExists(name))
        ? textAt(await engine.inspect('image', name), 'Config', 'Labels', 'which')
        : 'no image';
    return {
      saved: save.exitCode === 0,
      first: await step('look at the first', () => label(first)),
      second: await step('look at the second', () => label(second)),
    };
  },
});
