import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'volumes/mount-missing-source',
  title: 'docker run --mount type=bind refuses a source that does not exist',
  why: 'Scripts use --mount to notice a wrong path instead of running on an empty directory.',
  claims: ['vol-05'],
  sources: ['https://docs.docker.com/engine/storage/bind-mounts/'],
  surfaces: ['cli'],
  needs: ['same-host'],
  facts: {
    exitCode: {
      title: 'exit code of run --mount with a bind source that does not exist',
      reference: 125,
      weight: 'silent',
      about: ['cli:run --mount'],
      when: ['missing-bind-source'],
    },
    made: {
      title: 'what is at the missing bind source afterwards',
      reference: 'nothing',
      weight: 'silent',
      about: ['cli:run --mount'],
      when: ['missing-bind-source'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '>=3.1.0', client: 'docker' },
      facts: { exitCode: 0, made: 'directory' },
      because: 'the compatible API of Podman creates every missing source, of --mount as well as of -v',
      source: 'https://github.com/containers/podman/pull/9604',
    },
    {
      // No column asks Podman 3 through Docker's client; it was asked so by hand, on 3.0.1.
      on: { engine: 'podman', version: '<3.1.0', client: 'docker' },
      facts: { exitCode: 127 },
      weight: 'output',
      because:
        "before 3.1 the compatible API refuses a missing source with a message that Docker's client reads as a missing command",
      source: 'https://github.com/containers/podman/pull/9604',
    },
  ],
  async observe({ engine, host, step }) {
    const source = `${await host.directory()}/missing`;
    const run = await step('mount it', () =>
      engine.cli([
        ...['run', '--name', engine.name('container'), ...engine.labelArguments, '--network', 'none'],
        ...['--mount', `type=bind,source=${source},target=/data`, engine.image('base'), 'true'],
      ]),
    );
    const found = await host.stat(source);
    return { exitCode: run.exitCode, made: found?.kind ?? 'nothing' };
  },
});
