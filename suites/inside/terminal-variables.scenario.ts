import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'inside/terminal-variables',
  title: 'TERM is xterm with -t and unset without, in docker run and in docker exec',
  why: 'Programs print colours and control codes into log files when TERM says that they may.',
  claims: [],
  sources: [
    'https://docs.docker.com/engine/containers/run/#environment-variables',
    'https://github.com/containers/podman/issues/20334',
  ],
  surfaces: ['cli'],
  facts: {
    runWith: { title: 'run -t', reference: 'xterm', weight: 'silent', about: ['cli:run --tty'] },
    execWith: { title: 'exec -t', reference: 'xterm', weight: 'silent', about: ['cli:exec --tty'] },
    execWithout: {
      title: 'exec without -t',
      reference: '',
      weight: 'silent',
      about: ['cli:exec'],
      when: ['no-terminal'],
    },
    execInTerminal: {
      title: 'exec without -t in a container that runs with -t',
      reference: '',
      weight: 'silent',
      about: ['cli:exec'],
      when: ['no-terminal', 'container-with-terminal'],
    },
    chosen: {
      title: 'exec -t with --env TERM=dumb',
      reference: 'dumb',
      weight: 'silent',
      about: ['cli:exec --env'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '<4.7' },
      facts: { execWithout: 'xterm' },
      because: 'before 4.7 Podman sets TERM in every container, terminal or not',
      source: 'https://github.com/containers/podman/pull/19310',
    },
    {
      on: { engine: 'podman' },
      facts: { execInTerminal: 'xterm' },
      because: 'a command of exec begins with the environment of the container, which has TERM',
      source: 'https://github.com/containers/podman/blob/v5.8.2/libpod/oci_conmon_exec_common.go',
    },
  ],
  advice: [
    {
      facts: ['execWithout', 'execInTerminal'],
      write: 'Set TERM yourself where a program must not use control codes: `exec --env TERM=dumb`.',
      shownBy: 'inside/terminal-variables#chosen',
    },
  ],
  async observe({ engine, step }) {
    const read = ['sh', '-c', 'echo "[$TERM]"; sleep 1'];
    const start = async (...options: readonly string[]) => {
      const name = engine.name('container');
      await engine.cli([
        ...['run', '--detach', '--name', name, ...engine.labelArguments, '--network', 'none'],
        ...[...options, engine.image('base'), 'sleep', '1000'],
      ]);
      return name;
    };
    const value = (text: string) => /\[(?<value>[^\]]*)\]/.exec(text)?.groups?.value ?? null;
    const plain = await step('start without a terminal', () => start());
    const withTerminal = await step('start with one', () => start('--tty'));
    const execWith = await step('exec -t', () => engine.terminal(['exec', '-t', plain, ...read]));
    const execWithout = await step('exec', () => engine.cli(['exec', plain, ...read]));
    const inTerminal = await step('exec in the one with a terminal', () =>
      engine.cli([
        ...['exec', withTerminal, 'sh', '-c'],
        'echo "[$TERM]"; tr "\\0" "\\n" < /proc/1/environ | grep ^TERM=',
      ]),
    );
    const chosen = await step('exec -t with a TERM', () =>
      engine.terminal(['exec', '-t', '--env', 'TERM=dumb', plain, ...read]),
    );
    return {
      runWith: /^TERM=(?<value>.*)$/m.exec(inTerminal.stdout)?.groups?.value ?? '',
      execWith: value(execWith.stdout),
      execWithout: value(execWithout.stdout),
      execInTerminal: value(inTerminal.stdout),
      chosen: value(chosen.stdout),
    };
  },
});
