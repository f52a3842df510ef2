import { poll, scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'logs/follow',
  title: 'docker logs --follow prints what is written later, and ends with the container',
  why: 'CI jobs follow a container and go on when it has ended.',
  claims: ['run-15'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/logs/'],
  surfaces: ['cli'],
  facts: {
    later: {
      title: 'lines before and after the call are printed',
      reference: 'one two',
      weight: 'silent',
      about: ['cli:logs --follow'],
    },
    onlyLater: {
      title: 'with --tail 0 those after the call alone',
      reference: 'two',
      weight: 'silent',
      about: ['cli:logs --follow', 'cli:logs --tail'],
      when: ['used-together'],
    },
    code: {
      title: 'exit code when a container ends with 3',
      reference: 0,
      weight: 'fails',
      about: ['cli:logs --follow'],
    },
    terminal: {
      title: 'with --tty both streams are in standard output of logs, with CR LF',
      reference: 'one\r\ntwo\r\n',
      weight: 'silent',
      about: ['cli:run --tty', 'cli:logs'],
      when: ['used-together'],
    },
    exited: {
      title: 'for a container that has ended it prints all, a last line without a newline too',
      reference: true,
      weight: 'silent',
      about: ['cli:logs --follow'],
      when: ['stopped-container'],
    },
  },
  async observe({ engine, step }) {
    const waiting = script(
      'echo one',
      'while ! test -e /tmp/go; do sleep 0.1; done',
      'rm /tmp/go',
      'echo two',
      'printf end',
      'exit 3',
    );
    const container = await engine.start({ network: 'none', command: waiting });
    await step('wait for the first line', () =>
      poll(
        () => engine.logs(container),
        ({ stdout }) => stdout.includes('one'),
      ),
    );
    const follow = (...options: string[]) => engine.cli(['logs', '--follow', ...options, container.name]);
    const letGo = async () => {
      // Until one who follows without old lines listens, none may be written; the other shows that both have had time.
      await engine.exec(container, script('sleep 1', 'touch /tmp/go'));
    };
    const [all, later] = await step('follow', () => Promise.all([follow(), follow('--tail', '0'), letGo()]));
    const exited = await step('follow the ended one', () => follow());
    const terminal = await step('write to a terminal', async () => {
      const name = engine.name('container');
      await engine.cli([
        ...['run', '--detach', '--tty', ...engine.labelArguments, '--network', 'none', '--name', name],
        ...[engine.image('base'), ...script('echo one', 'echo two >&2')],
      ]);
      await engine.cli(['wait', name]);
      return engine.cli(['logs', name]);
    });
    const words = (text: string) =>
      text
        .split(/\s+/)
        .filter((word) => /^(one|two)$/.test(word))
        .join(' ');
    return {
      later: words(all.stdout),
      onlyLater: words(later.stdout),
      code: all.exitCode ?? -1,
      terminal: terminal.stdout,
      exited: exited.exitCode === 0 && exited.stdout === 'one\ntwo\nend',
    };
  },
});
