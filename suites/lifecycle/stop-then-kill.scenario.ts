import { ignoring, poll, scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/stop-then-kill',
  title: 'docker stop sends SIGTERM and kills after the timeout',
  why: 'A service that shuts down cleanly needs time for it, and one that hangs must still end.',
  claims: ['run-15'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/stop/'],
  surfaces: ['cli', 'api'],
  facts: {
    handled: {
      title: 'exit code of a process that exits with 42 on SIGTERM',
      reference: 42,
      weight: 'silent',
    },
    unhurried: {
      title: 'exit code of the same process without a time in stop or in the container',
      reference: 42,
      weight: 'silent',
    },
    ignored: { title: 'exit code of a process that ignores SIGTERM', reference: 137, weight: 'output' },
    status: { title: 'State.Status afterwards', reference: 'exited', weight: 'output' },
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
    const command = script(
      "trap 'sleep 0.2; exit 42' TERM",
      'echo ready >> /tmp/starts',
      'while true; do sleep 0.1; done',
    );
    const polite = await engine.start({ network: 'none', command });
    const stubborn = await engine.start({ network: 'none', command: ignoring('TERM') });
    const started = (times: number) =>
      step('wait for the trap', () =>
        poll(
          () => engine.exec(polite, ['cat', '/tmp/starts']),
          (answer) => answer.stdout === 'ready\n'.repeat(times),
        ),
      );
    await started(1);
    await step('stop the process that handles SIGTERM', () => engine.stop(polite, { graceSeconds: 10 }));
    await step('stop the process that ignores SIGTERM', () => engine.stop(stubborn, { graceSeconds: 1 }));
    const handled = await engine.state(polite);
    await step('start the first again, and stop it without a time', async () => {
      await engine.startCreated(polite);
      await started(2);
      await engine.stop(polite);
    });
    const unhurried = await engine.state(polite);
    const ignored = await engine.state(stubborn);
    return {
      handled: handled.exitCode,
      unhurried: unhurried.exitCode,
      ignored: ignored.exitCode,
      status: ignored.status,
    };
  },
});
