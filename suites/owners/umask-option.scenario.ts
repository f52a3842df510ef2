import { poll, scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'owners/umask-option',
  title: 'docker run --umask is refused; an entry point sets the umask',
  why: 'Files of a shared directory must be writable for its group.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/cli/docker/container/run/',
    'https://docs.podman.io/en/latest/markdown/podman-run.1.html#umask-umask',
  ],
  surfaces: ['cli'],
  facts: {
    taken: {
      title: 'run --umask 0077 runs with it',
      reference: false,
      weight: 'extra',
      about: ['cli:run --umask'],
    },
    inExec: {
      title: 'a command of exec has it, too',
      reference: false,
      weight: 'extra',
      about: ['cli:run --umask'],
    },
    byShell: {
      title: 'a shell that sets the umask passes it on',
      reference: '0077',
      weight: 'silent',
      about: ['cli:run'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { taken: true },
      because: 'Podman has an option for the umask',
      source: 'https://docs.podman.io/en/latest/markdown/podman-run.1.html#umask-umask',
    },
    {
      on: { engine: 'podman', client: 'podman', version: '>=4.7.0' },
      facts: { inExec: true },
      because: 'since 4.7 a command of exec has the umask of the container',
      source: 'https://github.com/containers/podman/releases/tag/v4.7.0',
    },
  ],
  async observe({ engine, step }) {
    const name = engine.name('container');
    const made = await step('run with it', () =>
      engine.cli([
        ...['run', '--detach', '--umask', '0077', ...engine.labelArguments, '--network', 'none'],
        ...['--name', name, engine.image('base')],
        ...script("trap 'exit 0' TERM", 'umask', 'while true; do sleep 0.1; done'),
      ]),
    );
    const ran = made.exitCode === 0;
    const container = { name, id: name };
    const logs = ran
      ? await poll(
          () => engine.logs(container),
          ({ stdout }) => stdout !== '',
        )
      : { stdout: '' };
    const exec = ran ? await engine.exec(container, script('umask')) : { stdout: '' };
    const shell = await engine.run({ network: 'none', command: script('umask 0077', 'sh -c umask') });
    return {
      taken: logs.stdout.trim() === '0077',
      inExec: exec.stdout.trim() === '0077',
      byShell: shell.stdout.trim(),
    };
  },
});
