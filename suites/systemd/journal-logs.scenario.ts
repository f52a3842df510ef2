import { poll, scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'systemd/journal-logs',
  title: 'logs reads the journal with --tail, --since, --timestamps and --follow',
  why: 'Scripts read logs with these options, whatever the driver.',
  claims: ['run-11'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/logs/'],
  surfaces: ['cli'],
  needs: ['systemd', 'same-host'],
  facts: {
    streams: {
      title: 'both streams come apart',
      reference: 'out err',
      weight: 'silent',
      about: ['cli:logs'],
      when: ['output-read'],
    },
    tail: {
      title: 'logs --tail 1 prints the last line',
      reference: 'err',
      weight: 'silent',
      about: ['cli:logs --tail'],
      when: ['output-read'],
    },
    past: {
      title: 'logs --since a minute ago prints all lines',
      reference: 2,
      weight: 'silent',
      about: ['cli:logs --since'],
      when: ['output-read'],
    },
    future: {
      title: 'logs --since a minute ahead prints none',
      reference: 0,
      weight: 'silent',
      about: ['cli:logs --since'],
      when: ['output-read'],
    },
    timestamps: {
      title: 'logs --timestamps begins lines with a time',
      reference: true,
      weight: 'output',
      about: ['cli:logs --timestamps'],
      when: ['output-read'],
    },
    follows: {
      title: 'logs --follow prints what is written later',
      reference: 'one two',
      weight: 'silent',
      about: ['cli:run --log-driver'],
    },
    ends: {
      title: 'logs --follow ends with the container',
      reference: true,
      weight: 'silent',
      about: ['cli:run --log-driver'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: { in: '<=3.0.1', notIn: '>=4.3.1' } },
      facts: { ends: false },
      because: 'Podman’s reader of the journal goes on waiting for lines after the end of the container',
      source: 'measured: logs --follow of a container that writes for three seconds runs after 15 seconds',
    },
  ],
  async observe({ engine, step, host }) {
    const run = async (...command: string[]) => {
      const name = engine.name('container');
      const named = ['--detach', '--name', name, '--network', 'none', ...engine.labelArguments];
      await engine.cli(['run', ...named, '--log-driver', 'journald', engine.image('base'), ...command]);
      return name;
    };
    const words = (text: string) => text.trim().split(/\s+/).join(' ');
    const lines = (text: string) => text.split('\n').filter((line) => line !== '');
    const ended = await step('run', () => run(...script('echo out', 'sleep 1', 'echo err >&2')));
    const logs = (...options: string[]) => engine.cli(['logs', ...options, ended]);
    const all = await step('wait for the lines', () =>
      poll(
        () => logs(),
        (reply) => reply.stdout.includes('out') && reply.stderr.includes('err'),
      ),
    );
    const tail = await step('logs --tail', () => logs('--tail', '1'));
    const past = await step('logs --since the past', () => logs('--since', String(host.moment(-60))));
    const future = await step('logs --since the future', () => logs('--since', String(host.moment(60))));
    const stamped = await step('logs --timestamps', () => logs('--timestamps'));
    const going = await step('run again', () => run(...script('echo one', 'sleep 3', 'echo two')));
    // One that does not end would be no answer.
    const followed = await step('logs --follow', () =>
      host.runAsEngine(['timeout', '15', ...engine.commandLine(['logs', '--follow', going])]),
    );
    return {
      streams: words(`${all.stdout} ${all.stderr}`),
      tail: words(`${tail.stdout} ${tail.stderr}`),
      past: lines(past.stdout + past.stderr).length,
      future: lines(future.stdout + future.stderr).length,
      timestamps: lines(stamped.stdout).every((line) => /^\d{4}-\d\d-\d\dT\S+ out$/.test(line)),
      follows: words(followed.stdout),
      ends: followed.exitCode === 0,
    };
  },
});
