import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'ports/port-in-use-exit-code',
  aliases: ['ports/taken-exit-code'],
  title: 'docker run -p with a host port that is already in use exits with 125',
  why: 'Scripts tell failures of the engine (125) from those of the container (126 and up).',
  claims: ['port-03'],
  sources: ['https://docs.docker.com/engine/containers/run/#exit-status'],
  surfaces: ['cli'],
  facts: {
    exitCode: {
      title: 'exit code of docker run',
      reference: 125,
      weight: 'output',
      about: ['cli:run --publish'],
      when: ['failing-command'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { exitCode: 126 },
      because: 'Podman exits with 126 for every failed start, except for a command that is not found',
      source: 'https://github.com/containers/podman/blob/main/libpod/define/exec_codes.go',
    },
    {
      on: { engine: 'podman', client: 'docker' },
      facts: { exitCode: 1 },
      because:
        "Podman prepares the container when Docker's client attaches to it, before the start, and answers 409 where that fails, for which the client has no exit code of its own",
      source: 'https://github.com/containers/podman/issues/22285',
    },
  ],
  advice: [
    {
      facts: ['exitCode'],
      write: 'Test for any failure, `if ! docker run …`, and not for exit code 125.',
      shownBy: 'ports/port-in-use#refused',
    },
  ],
  async observe({ engine, step, host }) {
    const port = await host.freePort();
    await engine.start({ publish: [`${port}:80`] });
    const second = await step('run with the same port', () =>
      engine.cli([
        ...['run', '--name', engine.name('container'), ...engine.labelArguments],
        ...['--publish', `${port}:80`, engine.image('base'), 'true'],
      ]),
    );
    return { exitCode: second.exitCode };
  },
});
