import { scenario, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'build/leftovers',
  title: 'docker build -t leaves no container, and keeps the old image without a name',
  why: 'Disks of build machines fill with what nobody asked for.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/buildx/build/'],
  surfaces: ['cli'],
  facts: {
    containers: {
      title: 'containers of the base image after a build',
      reference: 0,
      weight: 'silent',
      about: ['cli:build'],
    },
    afterFailure: {
      title: 'containers of it after one that failed, with --force-rm',
      reference: 0,
      weight: 'silent',
      about: ['cli:build --force-rm'],
    },
    oldImage: {
      title: 'the image that had the name before stays, without a name',
      reference: true,
      weight: 'silent',
      about: ['cli:build --tag'],
      when: ['existing-object'],
    },
    newImage: {
      title: 'the name names the new image',
      reference: true,
      weight: 'silent',
      about: ['cli:build --tag'],
      when: ['existing-object'],
    },
  },
  async observe({ engine, step }) {
    const base = await step('build a base of our own', () =>
      engine.build({ dockerfile: [`FROM ${engine.image('base')}`] }),
    );
    const name = engine.name('image');
    const build = async (what: string, line: string) => {
      const context = await engine.context({ Dockerfile: `FROM ${base.name}\nRUN ${line}\n` });
      const common = [
        '--tag',
        name,
        ...engine.labelArguments,
        '--force-rm',
        '--no-cache',
        '--network',
        'none',
      ];
      return step(what, () => engine.cli(['build', ...common, context]));
    };
    const containers = async () => {
      const reply = await engine.cli(['ps', '--all', '--quiet', '--filter', `ancestor=${base.name}`]);
      return reply.stdout.split('\n').filter((line) => line !== '').length;
    };
    const saying = (word: string) => `echo ${word}-$((40 + 2)) | tee /file`;
    const first = await build('build', saying('first'));
    const left = await step('containers', containers);
    const before = textAt(await engine.inspect('image', name), 'Id');
    const second = await build('build once more', saying('second'));
    const after = textAt(await engine.inspect('image', name), 'Id');
    const old = await step('the one before', () => engine.imageExists(before));
    const failed = await build('one that fails', 'exit 3');
    const leftByFailure = await step('containers', containers);
    return {
      containers: ran(first, 'first') ? left : null,
      afterFailure: failed.exitCode === 0 ? null : leftByFailure,
      oldImage: old,
      newImage: ran(second, 'second') && after !== before,
    };
  },
});

/** Each builder prints what its RUN prints, on one stream or the other. */
function ran({ stdout, stderr }: { stdout: string; stderr: string }, word: string): boolean {
  return `${stdout}${stderr}`.includes(`${word}-42`);
}
