import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/exit-codes-125-to-127',
  aliases: ['lifecycle/not-found-codes'],
  title: 'docker run and exec exit with 125, 126 or 127 when a command cannot start',
  why: 'Wrapper scripts use these codes to distinguish a broken image or a typing error from a failing program.',
  claims: ['run-14'],
  sources: [
    'https://docs.docker.com/engine/containers/run/#exit-status',
    'https://docs.docker.com/reference/cli/docker/container/exec/',
  ],
  surfaces: ['cli'],
  facts: {
    runMissing: {
      title: 'run of a missing command',
      reference: 127,
      weight: 'output',
      about: ['cli:run'],
      when: ['failing-command'],
    },
    runNotExecutable: {
      title: 'run of a file that is not executable',
      reference: 126,
      weight: 'output',
      about: ['cli:run'],
      when: ['failing-command'],
    },
    runBadOption: {
      title: 'run with an option that does not exist',
      reference: 125,
      weight: 'output',
      about: ['cli:run'],
      when: ['failing-command'],
    },
    execMissing: {
      title: 'exec of a missing command',
      reference: 127,
      weight: 'output',
      about: ['cli:exec'],
      when: ['failing-command'],
    },
    execNotExecutable: {
      title: 'exec of a file that is not executable',
      reference: 126,
      weight: 'output',
      about: ['cli:exec'],
      when: ['failing-command'],
    },
    execThroughShell: {
      title: 'exec of a shell whose command is missing',
      reference: 127,
      weight: 'output',
      about: ['cli:exec'],
      when: ['failing-command'],
    },
    stays: {
      title: 'the container that could not start stays until it is removed',
      reference: true,
      weight: 'silent',
      about: ['cli:run'],
      when: ['failing-command'],
    },
  },
  differences: [
    {
      on: { engine: 'docker', version: '<28.0' },
      facts: { execMissing: 126 },
      because: 'before 28.0 the daemon overwrites the exit code of every exec that could not start with 126',
      source: 'https://github.com/moby/moby/pull/48552',
    },
    {
      on: { engine: 'podman', client: 'docker' },
      facts: { runMissing: 1, runNotExecutable: 1 },
      because:
        "Podman prepares the container when Docker's client attaches to it, before the start, and answers 409 where that fails; the client has no specific exit code for it",
      source: 'https://github.com/containers/podman/issues/22285',
    },
  ],
  advice: [
    {
      facts: ['execMissing'],
      write:
        "Let a shell in the container start the command, `exec NAME sh -c 'exec COMMAND'`: the shell exits with 127 when the command is missing.",
      shownBy: 'lifecycle/exit-codes-125-to-127#execThroughShell',
    },
  ],
  async observe({ engine, step }) {
    const missing = await step('run a missing command', () =>
      engine.run({ network: 'none', command: ['no-such-command'] }),
    );
    const stays = await step('look for its container', () => engine.exists(missing.container.name));
    const notExecutable = await step('run a plain file', () =>
      engine.run({ network: 'none', command: ['/etc/passwd'] }),
    );
    const badOption = await step('run with a bad option', () =>
      engine.cli(['run', '--no-such-option', ...engine.labelArguments, engine.image('base')]),
    );
    const host = await engine.start({ network: 'none' });
    const execMissing = await step('exec a missing command', () => engine.exec(host, ['no-such-command']));
    const execNotExecutable = await step('exec a plain file', () => engine.exec(host, ['/etc/passwd']));
    const execThroughShell = await step('exec a shell', () =>
      engine.exec(host, script('exec no-such-command')),
    );
    return {
      runMissing: missing.exitCode,
      runNotExecutable: notExecutable.exitCode,
      runBadOption: badOption.exitCode,
      execMissing: execMissing.exitCode,
      execNotExecutable: execNotExecutable.exitCode,
      execThroughShell: execThroughShell.exitCode,
      stays,
    };
  },
});
