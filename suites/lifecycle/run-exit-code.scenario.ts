import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/run-exit-code',
  title: 'docker run exits with the exit code of the process',
  why: 'Scripts branch on the exit code of `run`.',
  claims: ['run-14'],
  sources: ['https://docs.docker.com/engine/containers/run/#exit-status'],
  surfaces: ['cli', 'api'],
  facts: {
    zero: {
      title: 'exit code of a process that succeeds',
      reference: 0,
      weight: 'fails',
      about: ['cli:run', 'api:GET /containers/{id}/json .State.ExitCode'],
    },
    seven: {
      title: 'exit code of a process that exits with 7',
      reference: 7,
      weight: 'silent',
      about: ['cli:run', 'api:GET /containers/{id}/json .State.ExitCode'],
      when: ['failing-command'],
    },
    recorded: {
      title: 'exit code that inspect reports afterwards',
      reference: 7,
      weight: 'silent',
      about: [
        'cli:container inspect --format .State.ExitCode',
        'api:GET /containers/{id}/json .State.ExitCode',
      ],
      when: ['failing-command'],
    },
  },
  async observe({ engine, step }) {
    const good = await step('run true', () => engine.run({ network: 'none', command: ['true'] }));
    const bad = await step('run exit 7', () => engine.run({ network: 'none', command: script('exit 7') }));
    const after = await step('read its state afterwards', () => engine.state(bad.container));
    return { zero: good.exitCode, seven: bad.exitCode, recorded: after.exitCode };
  },
});
