import { poll, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/state-status',
  aliases: ['lifecycle/state-words'],
  title: 'State.Status goes from created to running to exited',
  why: 'Scripts wait for a word in `State.Status`.',
  claims: ['run-15'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/ls/#status'],
  surfaces: ['cli', 'api'],
  facts: {
    created: {
      title: 'State.Status before the start',
      reference: 'created',
      weight: 'output',
      about: ['cli:container inspect --format .State.Status', 'api:GET /containers/{id}/json .State.Status'],
      when: ['stopped-container'],
    },
    running: {
      title: 'State.Status after the start',
      reference: 'running',
      weight: 'output',
      about: ['cli:container inspect --format .State.Status', 'api:GET /containers/{id}/json .State.Status'],
      when: ['running-container'],
    },
    restarted: {
      title: 'restart starts another process',
      reference: true,
      weight: 'silent',
      about: ['cli:restart', 'api:POST /containers/{id}/restart'],
    },
    exited: {
      title: 'State.Status after kill',
      reference: 'exited',
      weight: 'output',
      about: ['cli:container inspect --format .State.Status', 'api:GET /containers/{id}/json .State.Status'],
      when: ['stopped-container'],
    },
    killed: {
      title: 'exit code after a kill without a signal',
      reference: 137,
      weight: 'output',
      about: [
        'cli:kill',
        'cli:container inspect --format .State.ExitCode',
        'api:POST /containers/{id}/kill',
        'api:GET /containers/{id}/json .State.ExitCode',
      ],
    },
    found: {
      title: 'the filter status=exited finds the container',
      reference: true,
      weight: 'silent',
      about: ['cli:ps --filter status', 'api:GET /containers/json ?filters=status'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', version: '<4.0.0', surface: 'cli' },
      facts: { created: 'configured' },
      because: "before 4.0 inspect of the Podman client shows libpod's own word for a created container",
      source: 'https://github.com/containers/podman/releases/tag/v4.0.0',
    },
  ],
  advice: [
    {
      facts: ['created'],
      write:
        "Read the status with `ps --all --filter 'name=^NAME$' --format '{{.Status}}'`, which prints `Created`.",
      shownBy: 'lifecycle/ps-format#status',
    },
  ],
  async observe({ engine, step }) {
    const container = await engine.create({ network: 'none' });
    const status = async () => (await engine.state(container)).status;
    const created = await step('read the status before the start', status);
    await step('start', () => engine.startCreated(container));
    const running = await engine.state(container);
    await step('restart', () => engine.restart(container));
    const restarted = await engine.state(container);
    await step('kill', () => engine.kill(container));
    const exited = await step('wait for the end', () =>
      poll(
        () => engine.state(container),
        // Between the end of the process and its clean-up an engine may report another status.
        (state) => state.status === 'exited',
      ),
    );
    const found = await step('filter', () =>
      engine.list({ all: true, filters: { status: 'exited', name: container.name } }),
    );
    return {
      created,
      running: running.status,
      restarted: restarted.running && restarted.pid !== running.pid,
      exited: exited.status,
      killed: exited.exitCode,
      found: found.join() === container.name,
    };
  },
});
