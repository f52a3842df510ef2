import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/logs-streams',
  title: 'docker logs separates stdout and stderr, and works after the container exits',
  why: 'Scripts read `logs 2>/dev/null`, and post-mortems read the logs of exited containers.',
  claims: ['run-15'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/logs/'],
  surfaces: ['cli', 'api'],
  facts: {
    stdout: {
      title: 'standard output, without a line of standard error',
      reference: 'one three',
      weight: 'output',
      about: ['cli:logs', 'api:GET /containers/{id}/logs ?stdout'],
    },
    stderr: {
      title: 'standard error, without a line of standard output',
      reference: 'two',
      weight: 'output',
      about: ['cli:logs', 'api:GET /containers/{id}/logs ?stderr'],
    },
    unfinishedLine: {
      title: 'a last line without a newline is kept as it is',
      reference: true,
      weight: 'silent',
      about: ['cli:logs', 'api:GET /containers/{id}/logs'],
    },
    accumulates: {
      title: 'a second start adds to the logs',
      reference: true,
      weight: 'silent',
      about: ['cli:logs', 'api:GET /containers/{id}/logs'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '<4.1.1', logDriver: 'k8s-file' },
      facts: { unfinishedLine: false, accumulates: false },
      because: 'before 4.1.1 Podman leaves out the last line of a log file that does not end with a newline',
      source: 'https://github.com/containers/podman/releases/tag/v4.1.1',
    },
  ],
  advice: [
    {
      facts: ['unfinishedLine', 'accumulates'],
      write: 'End the last line that a program writes with a newline.',
      shownBy: 'lifecycle/restart-on-failure#starts',
    },
  ],
  async observe({ engine, step }) {
    const talker = await step('run', () =>
      engine.run({ network: 'none', command: script('echo one; echo two >&2; echo three') }),
    );
    const logs = await step('read the logs', () => engine.logs(talker.container));
    const words = (text: string) => text.trim().split('\n').join(' ');
    const open = await engine.run({ network: 'none', command: ['printf', 'no end'] });
    const first = await step('read an unfinished line', () => engine.logs(open.container));
    await step('start it again', () => engine.startCreated(open.container));
    await engine.wait(open.container);
    const second = await step('read again', () => engine.logs(open.container));
    return {
      stdout: words(logs.stdout),
      stderr: words(logs.stderr),
      unfinishedLine: first.stdout === 'no end',
      accumulates: second.stdout.split('no end').length === 3,
    };
  },
});
