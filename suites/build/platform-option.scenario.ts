import { attempt, scenario, textAt, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'build/platform-option',
  title: 'docker build --platform makes an image of another architecture',
  why: 'Images for arm64 are made on amd64 machines, and the other way round.',
  claims: [],
  sources: ['https://docs.docker.com/build/building/multi-platform/'],
  surfaces: ['cli'],
  needs: ['buildkit'],
  facts: {
    architecture: {
      title: 'Architecture of an image of FROM scratch, with --platform linux/s390x',
      reference: 's390x',
      weight: 'silent',
      about: ['cli:build --platform'],
    },
    unknown: {
      title: '--platform with a word that is no platform is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:build --platform'],
    },
  },
  async observe({ engine, step }) {
    const build = async (what: string, from: string, ...options: string[]) => {
      const name = engine.name('image');
      const context = await engine.context({ Dockerfile: `${from}\nCOPY file /\n`, file: 'x\n' });
      const common = ['--tag', name, ...engine.labelArguments, '--no-cache'];
      const reply = await step(what, () =>
        engine.cli(['build', ...common, ...options, context], { env: { DOCKER_BUILDKIT: '1' } }),
      );
      if (reply.exitCode !== 0) return 'refused';
      const image = await attempt(() => engine.inspect('image', name));
      if (image.refused) return 'no image';
      const layers = valueAt(image.value, 'RootFS', 'Layers');
      return Array.isArray(layers) && layers.length === 1
        ? textAt(image.value, 'Architecture')
        : 'without the file';
    };
    return {
      architecture: await build('by the option', 'FROM scratch', '--platform', 'linux/s390x'),
      unknown: (await build('no platform', 'FROM scratch', '--platform', 'a/b/c/d/e')) === 'refused',
    };
  },
});
