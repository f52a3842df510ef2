import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/terminal-refused',
  title: 'docker run -it and exec -it are refused when stdin is not a terminal',
  why: 'In a pipeline or cron job Docker fails at once on a forgotten -t; elsewhere the job runs, or hangs.',
  claims: ['run-10'],
  sources: ['https://github.com/docker/cli/blob/master/cli/streams/in.go'],
  surfaces: ['cli'],
  facts: {
    runRefused: {
      title: 'run -it with input from a pipe is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:run --interactive', 'cli:run --tty'],
      when: ['no-terminal', 'used-together'],
    },
    execRefused: {
      title: 'exec -it with input from a pipe fails',
      reference: true,
      weight: 'silent',
      about: ['cli:exec --interactive', 'cli:exec --tty'],
      when: ['no-terminal', 'used-together'],
    },
    pipeWorks: {
      title: 'exec -i passes the pipe on',
      reference: true,
      weight: 'silent',
      about: ['cli:exec --interactive'],
      when: ['no-terminal'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { runRefused: false },
      because: 'Podman only warns that -t and -i may not work, and runs the command',
      source: 'https://github.com/containers/podman/issues/9747',
    },
    {
      on: { engine: 'podman', client: 'podman', version: { in: '>=4.3.1', notIn: '<=3.0.1' } },
      facts: { execRefused: false },
      because: 'Podman only warns, where 3.0 hung up on the command (exit code 129) when the pipe ended',
      source:
        'measured: echo piped | podman exec -it NAME sleep 0.5 exits with 129 on 3.0.1, and with 0 since 4.3.1',
    },
  ],
  advice: [
    {
      facts: ['runRefused', 'execRefused'],
      write:
        'Request a terminal only where the script has one: `[ -t 0 ] && tty=--tty; docker exec --interactive $tty NAME COMMAND`.',
      shownBy: 'lifecycle/terminal-refused#pipeWorks',
    },
  ],
  async observe({ engine, step }) {
    const named = ['--name', engine.name('container'), '--network', 'none', ...engine.labelArguments];
    const stdin = 'piped\n';
    // A command that ends at once may be gone before Podman 3 has attached to it, or has hung up on it.
    const run = await step('run -it', () =>
      engine.cli(['run', '-it', ...named, engine.image('base'), 'sleep', '0.5'], { stdin }),
    );
    const container = await engine.start({ network: 'none' });
    const exec = await step('exec -it', () =>
      engine.cli(['exec', '-it', container.name, 'sleep', '0.5'], { stdin }),
    );
    const pipe = await step('exec -i', () =>
      engine.cli(['exec', '-i', container.name, 'sh', '-c', 'read line; sleep 0.3; echo got $line'], {
        stdin,
      }),
    );
    return {
      runRefused: run.exitCode !== 0,
      execRefused: exec.exitCode !== 0,
      pipeWorks: pipe.stdout === 'got piped\n',
    };
  },
});
