import { scenario, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/terminal',
  title: 'docker run -it and docker exec -it allocate a terminal (TTY)',
  why: 'Shells, editors and REPLs in a container need a terminal.',
  claims: ['run-10', 'run-12'],
  sources: [
    'https://docs.docker.com/reference/cli/docker/container/run/#tty',
    'https://docs.docker.com/reference/cli/docker/container/exec/',
  ],
  surfaces: ['cli'],
  facts: {
    run: {
      title: 'run -it: standard input and output are a terminal',
      reference: true,
      weight: 'silent',
      about: ['cli:run --tty'],
    },
    inputOpen: {
      title: 'run -it opens standard input: OpenStdin of inspect',
      reference: true,
      weight: 'silent',
      about: ['cli:run --interactive'],
    },
    exec: {
      title: 'exec -it: standard input and output are a terminal',
      reference: true,
      weight: 'silent',
      about: ['cli:exec --tty'],
    },
    typed: {
      title: 'typed input reaches the shell',
      reference: true,
      weight: 'silent',
      about: ['cli:exec --interactive'],
    },
    without: {
      title: 'without -it there is no terminal',
      reference: true,
      weight: 'silent',
      about: ['cli:exec'],
    },
  },
  async observe({ engine, step }) {
    const ask = 'test -t 0 && test -t 1 && echo a-terminal || echo no-terminal';
    // Podman may lose the last output of a command on a terminal: that is not the question here.
    const askAndStay = `${ask}; sleep 1`;
    const name = engine.name('container');
    const named = ['--name', name, '--network', 'none', ...engine.labelArguments];
    const run = await step('run -it', () =>
      engine.terminal(['run', '-it', ...named, engine.image('base'), 'sh', '-c', askAndStay]),
    );
    const seen = await step('inspect it', () => engine.inspect('container', name));
    const container = await engine.start({ network: 'none' });
    const exec = await step('exec -it', () =>
      engine.terminal(['exec', '-it', container.name, 'sh', '-c', askAndStay]),
    );
    const typed = await step('type into a shell', () =>
      engine.terminal(['exec', '-it', container.name, 'sh'], { input: 'echo $((6 * 7)) typed\nexit\n' }),
    );
    const plain = await step('exec', () => engine.cli(['exec', container.name, 'sh', '-c', ask]));
    return {
      run: run.stdout.includes('a-terminal'),
      inputOpen: valueAt(seen, 'Config', 'OpenStdin') === true,
      exec: exec.stdout.includes('a-terminal'),
      typed: typed.stdout.includes('42 typed'),
      without: plain.stdout.trim() === 'no-terminal',
    };
  },
});
