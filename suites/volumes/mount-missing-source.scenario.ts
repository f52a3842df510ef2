import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'volumes/mount-missing-source',
  title: '--mount refuses to bind a host directory that is missing, and makes none',
  why: 'Scripts use --mount to notice a wrong path instead of running on an empty directory.',
  claims: ['vol-05'],
  sources: ['https://docs.docker.com/engine/storage/bind-mounts/'],
  surfaces: ['cli'],
  needs: ['same-host'],
  facts: {
    exitCode: { title: 'exit code of run', reference: 125 },
    made: { title: 'what is at the source afterwards', reference: 'nothing' },
  },
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
