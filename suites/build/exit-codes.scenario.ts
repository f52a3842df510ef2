import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'build/exit-codes',
  title: 'docker build exits with 1 where RUN fails, and for a bad or missing Dockerfile',
  why: 'A script tells a failed test in a build from a broken file by the code.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/buildx/build/'],
  surfaces: ['cli'],
  facts: {
    run: {
      title: 'exit code where RUN exits with 7',
      reference: 1,
      weight: 'output',
      about: ['cli:build'],
      when: ['failing-command'],
    },
    unknown: {
      title: 'exit code for an instruction that is none',
      reference: 1,
      weight: 'output',
      about: ['cli:build'],
      when: ['failing-command'],
    },
    missing: {
      title: 'exit code without a Dockerfile',
      reference: 1,
      weight: 'output',
      about: ['cli:build'],
      when: ['failing-command'],
    },
    notCopied: {
      title: 'exit code where COPY finds no such file',
      reference: 1,
      weight: 'output',
      about: ['cli:build'],
      when: ['failing-command'],
    },
    noDirectory: {
      title: 'exit code where the context is no directory',
      reference: 1,
      weight: 'output',
      about: ['cli:build'],
      when: ['failing-command'],
    },
    allFail: {
      title: 'each of them is another code than 0',
      reference: true,
      weight: 'fails',
      about: ['cli:build'],
    },
    noImage: {
      title: 'the name of a build that failed names no image',
      reference: true,
      weight: 'silent',
      about: ['cli:build --tag'],
    },
    onError: {
      title: 'the error is on the standard error',
      reference: true,
      weight: 'output',
      about: ['cli:build'],
      when: ['failing-command'],
    },
  },
  differences: [
    {
      on: { engine: 'docker', builder: 'classic' },
      facts: { run: 7 },
      because: 'with the classic builder the client ends with the code of the command that failed',
      source: 'https://github.com/docker/cli/blob/v20.10.24/cli/command/image/build.go',
    },
    {
      on: { engine: 'podman', client: 'podman', version: '>=4.0.0' },
      facts: { run: 7 },
      because: 'since 4.0 podman build ends with the code of the command that failed',
      source: 'https://github.com/containers/podman/commit/f566d8b8e5',
    },
    {
      on: { engine: 'podman', client: 'podman', version: '<4.0.0' },
      facts: { run: 125 },
      because: 'before 4.0 every failure of podman build was 125',
      source: 'https://github.com/containers/podman/commit/f566d8b8e5',
    },
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { unknown: 125, missing: 125, notCopied: 125, noDirectory: 125 },
      because: 'an error of its own is 125 on the command line of Podman',
      source: 'https://docs.podman.io/en/latest/markdown/podman-build.1.html',
    },
  ],
  advice: [
    {
      facts: ['run', 'unknown', 'missing', 'notCopied', 'noDirectory'],
      write: 'Test for 0 or not 0 only.',
      shownBy: 'build/exit-codes#allFail',
    },
  ],
  async observe({ engine, step }) {
    const from = `FROM ${engine.image('base')}`;
    const name = engine.name('image');
    const build = async (what: string, directory: string) => {
      const common = [
        '--tag',
        name,
        ...engine.labelArguments,
        '--force-rm',
        '--no-cache',
        '--network',
        'none',
      ];
      return step(what, () => engine.cli(['build', ...common, directory]));
    };
    const contextOf = (...lines: string[]) => engine.context({ Dockerfile: [from, ...lines, ''].join('\n') });
    const run = await build('a command fails', await contextOf('RUN exit 7'));
    const unknown = await build('no such instruction', await contextOf('RUNS true'));
    const missing = await build('no Dockerfile', await engine.context({ other: '' }));
    const notCopied = await build('no such file', await contextOf('COPY nothing /'));
    const noDirectory = await build('no such context', '/nothing/here');
    const all = [run, unknown, missing, notCopied, noDirectory];
    return {
      run: run.exitCode,
      unknown: unknown.exitCode,
      missing: missing.exitCode,
      notCopied: notCopied.exitCode,
      noDirectory: noDirectory.exitCode,
      allFail: all.every(({ exitCode }) => exitCode !== 0),
      noImage: !(await engine.imageExists(name)),
      onError: all.every(({ stderr }) => stderr.trim() !== ''),
    };
  },
});
