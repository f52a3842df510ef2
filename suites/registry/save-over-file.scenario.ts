import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/save-over-file',
  title: 'docker save -o overwrites an existing file',
  why: 'A nightly job that saves to the same path works once, and fails from the second night on.',
  claims: ['reg-08'],
  sources: ['https://docs.docker.com/reference/cli/docker/image/save/'],
  surfaces: ['cli'],
  facts: {
    first: {
      title: 'exit code of the first save',
      reference: 0,
      weight: 'fails',
      about: ['cli:save --output'],
    },
    second: {
      title: 'exit code of a second save to the same file',
      reference: 0,
      weight: 'fails',
      about: ['cli:save --output'],
      when: ['existing-object'],
    },
    afterRemoval: {
      title: 'exit code of a save after the file is removed',
      reference: 0,
      weight: 'fails',
      about: ['cli:save --output'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { second: 125 },
      because: 'the library that writes the archive neither changes nor replaces a file that is not empty',
      source: 'https://github.com/containers/image/pull/604',
    },
  ],
  advice: [
    {
      facts: ['second'],
      write: 'Remove the file first: `rm -f FILE && docker save -o FILE IMAGE`.',
      shownBy: 'registry/save-over-file#afterRemoval',
    },
  ],
  async observe({ engine, step, host }) {
    const file = `${await host.directory()}/image.tar`;
    const save = (title: string) =>
      step(title, () => engine.cli(['save', '--output', file, engine.image('base')]));
    const first = await save('save');
    const second = await save('save again');
    await host.run(['rm', '-f', file]);
    const third = await save('save after the removal');
    return { first: first.exitCode, second: second.exitCode, afterRemoval: third.exitCode };
  },
});
