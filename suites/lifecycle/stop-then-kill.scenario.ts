import { type Container, type ContainerSpec, poll, scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/stop-then-kill',
  title: 'docker stop sends SIGTERM and kills after the timeout',
  why: 'A service that shuts down cleanly needs time for it, and one that hangs must still end.',
  claims: ['run-15'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/stop/'],
  surfaces: ['cli', 'api'],
  facts: {
    handled: {
      title: 'exit code of a process that exits with 42 on SIGTERM, with a time in stop',
      reference: 42,
      weight: 'silent',
      about: ['cli:stop --time', 'api:POST /containers/{id}/stop ?t'],
    },
    unhurried: {
      title: 'exit code of the same process without a time in stop or in the container',
      reference: 42,
      weight: 'silent',
      about: ['cli:stop', 'api:POST /containers/{id}/stop'],
      when: ['no-time-given'],
    },
    hurried: {
      title: 'exit code of the same process with --stop-timeout 0 and without a time in stop',
      reference: 137,
      weight: 'silent',
      about: ['cli:run --stop-timeout', 'api:POST /containers/create StopTimeout'],
      when: ['no-time-given'],
    },
    inTime: {
      title: 'stop with a time of 1 ends a process that ignores SIGTERM within 5 seconds',
      reference: true,
      weight: 'silent',
      about: ['cli:stop --time', 'api:POST /containers/{id}/stop ?t'],
    },
    ignored: {
      title: 'exit code of a process that ignores SIGTERM',
      reference: 137,
      weight: 'output',
      about: ['cli:stop --time', 'api:POST /containers/{id}/stop ?t'],
      when: ['failing-command'],
    },
    status: {
      title: 'State.Status afterwards',
      reference: 'exited',
      weight: 'output',
      about: ['cli:container inspect --format .State.Status', 'api:GET /containers/{id}/json .State.Status'],
      when: ['stopped-container'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '<4.7', surface: 'api' },
      facts: { unhurried: 137 },
      because:
        'before 4.7 a container created over the Docker API had a stop timeout of 0, so stop kills at once',
      source: 'https://github.com/containers/podman/releases/tag/v4.7.0',
    },
    {
      on: { engine: 'podman', version: '<4.7', client: 'docker', surface: 'cli' },
      facts: { unhurried: 137 },
      because:
        "Docker's client creates containers over the Docker API, which before 4.7 gave them a stop timeout of 0",
      source: 'https://github.com/containers/podman/releases/tag/v4.7.0',
    },
  ],
  advice: [
    {
      facts: ['unhurried'],
      write: 'Pass a time with each stop: `POST /containers/NAME/stop?t=10`.',
      shownBy: 'lifecycle/stop-then-kill#handled',
    },
  ],
  async observe({ engine, step }) {
    const polite = (seconds: number, stopTimeout?: Pick<ContainerSpec, 'stopTimeoutSeconds'>) =>
      engine.start({
        network: 'none',
        ...stopTimeout,
        command: script(
          `trap 'sleep ${seconds}; exit 42' TERM`,
          'echo ready',
          'while true; do sleep 0.1; done',
        ),
      });
    const atOnce = { stopTimeoutSeconds: 0 };
    // Where a kill comes at once, they need far longer to end than it takes to come.
    const [handled, unhurried, hurried] = [
      await polite(1, atOnce),
      await polite(0.2),
      await polite(3, atOnce),
    ];
    // It prints how many seconds have passed since the signal: no clock of this scenario decides.
    const stubborn = await engine.start({
      network: 'none',
      command: script(
        "trap 'asked=$(date +%s)' TERM",
        'echo ready',
        'while true; do test -z "$asked" || echo $(($(date +%s) - asked)); sleep 0.1; done',
      ),
    });
    const logs = (container: Container, lines: number) =>
      poll(
        async () => (await engine.logs(container)).stdout.trim().split('\n'),
        (written) => written.length >= lines && written[0] === 'ready',
      );
    for (const container of [handled, unhurried, hurried, stubborn]) {
      await step('wait for the trap', () => logs(container, 1));
    }
    await step('stop the process that handles SIGTERM', () => engine.stop(handled, { graceSeconds: 10 }));
    await step('stop another without a time', () => engine.stop(unhurried));
    await step('stop one with a stop timeout of 0 without a time', () => engine.stop(hurried));
    await step('stop the process that ignores SIGTERM', () => engine.stop(stubborn, { graceSeconds: 1 }));
    const [first, second, third, last] = [
      await engine.state(handled),
      await engine.state(unhurried),
      await engine.state(hurried),
      await engine.state(stubborn),
    ];
    const seconds = await step('read how long it went on', () => logs(stubborn, 2));
    return {
      handled: first.exitCode,
      unhurried: second.exitCode,
      hurried: third.exitCode,
      inTime: seconds.length > 1 && Number(seconds.at(-1)) <= 5,
      ignored: last.exitCode,
      status: last.status,
    };
  },
});
