import { commitRefused, ownImage, scenario, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/dangling-image',
  title: 'An image whose tag moves to another stays dangling until docker rmi ID',
  why: 'Every rebuild leaves a dangling image, and they fill disks.',
  claims: ['reg-12', 'reg-06'],
  sources: ['https://docs.docker.com/reference/cli/docker/image/ls/#filter'],
  surfaces: ['cli'],
  facts: {
    listedAs: {
      title: 'name under which images --filter dangling=true lists it',
      reference: '<none>:<none>',
      weight: 'output',
      about: ['cli:images --filter dangling'],
      when: ['output-read'],
    },
    notListedBefore: {
      title: 'the filter does not list it while it has a tag',
      reference: true,
      weight: 'silent',
      about: ['cli:images --filter dangling'],
    },
    newMeaning: {
      title: 'the tag names the other image now',
      reference: true,
      weight: 'silent',
      about: ['cli:tag'],
      when: ['existing-object'],
    },
    removable: { title: 'rmi removes it by its id', reference: true, weight: 'fails', about: ['cli:rmi'] },
  },
  differences: [commitRefused],
  async observe({ engine, step }) {
    const mark = `mark=${engine.name('container')}`;
    const name = await ownImage(engine, `LABEL ${mark}`);
    const id = textAt(await engine.inspect('image', name), 'Id');
    const dangling = async () => {
      const filters = ['--filter', 'dangling=true', '--filter', `label=${mark}`];
      return (await engine.cli(['images', ...filters, '--format', '{{.Repository}}:{{.Tag}}'])).stdout.trim();
    };
    const before = await step('list while it has its tag', dangling);
    const other = await ownImage(engine);
    await engine.tag(other, name);
    try {
      const listedAs = await step('list afterwards', dangling);
      const now = await engine.inspect('image', name);
      const meant = await engine.inspect('image', other);
      return {
        listedAs,
        notListedBefore: before === '',
        newMeaning: now.Id === meant.Id,
        removable: (await engine.imageExists(id)) && (await removed()),
      };
    } finally {
      if (await engine.imageExists(id)) await engine.removeImage(id);
    }

    async function removed(): Promise<boolean> {
      await step('remove by id', () => engine.cli(['rmi', id]));
      return !(await engine.imageExists(id));
    }
  },
});
