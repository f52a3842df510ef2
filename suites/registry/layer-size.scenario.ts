import { commitRefused, scenario, script } from '../../harness/scenario.ts';

const about = ['cli:commit', 'api:POST /commit'];

export default scenario({
  id: 'registry/layer-size',
  title: 'A file that a later layer removes still counts in the image size',
  why: 'A clean-up step at the end of a build hides files, but saves neither disk space nor traffic.',
  claims: ['reg-11'],
  sources: ['https://docs.docker.com/build/building/best-practices/'],
  surfaces: ['cli', 'api'],
  facts: {
    grew: {
      title: 'a layer with a file of 512 KiB adds about that much to Size',
      reference: true,
      weight: 'silent',
      about,
    },
    hidden: {
      title: 'after the layer that removes it the file is not visible',
      reference: true,
      weight: 'silent',
      about,
    },
    shrank: {
      title: 'the layer that removes the file makes Size smaller',
      reference: false,
      weight: 'silent',
      about,
    },
  },
  differences: [commitRefused],
  async observe({ engine, step }) {
    const size = async (name: string) => Number((await engine.inspect('image', name)).Size);
    const layer = (title: string, name: string, line: string) =>
      step(title, async () => {
        const run = await engine.run({ image: { name }, network: 'none', command: script(line) });
        return engine.commit(run.container);
      });
    const base = engine.image('base');
    // Not compared with the base: Podman counts a loaded image differently from a committed one.
    const small = await layer('add next to nothing', base, 'head -c 16 /dev/urandom > /small');
    const full = await layer('add a file', base, 'head -c 524288 /dev/urandom > /big');
    const emptied = await layer('remove it', full, 'rm /big');
    const look = await step('look for it', () =>
      engine.run({ image: { name: emptied }, network: 'none', command: ['test', '-e', '/big'] }),
    );
    const growth = (await size(full)) - (await size(small));
    return {
      grew: growth > 500_000 && growth < 600_000,
      hidden: look.exitCode === 1,
      shrank: (await size(emptied)) < (await size(full)),
    };
  },
});
