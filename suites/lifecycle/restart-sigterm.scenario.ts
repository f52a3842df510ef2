import { poll, scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/restart-sigterm',
  aliases: ['lifecycle/restart-asks-first'],
  title: 'docker restart sends SIGTERM and waits before it starts the process again',
  why: 'A database that is killed on every restart recovers from a crash each time.',
  claims: ['run-15'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/restart/'],
  surfaces: ['cli', 'api'],
  facts: {
    asked: { title: 'the process exits by itself on SIGTERM', reference: true, weight: 'silent' },
    askedWithTime: {
      title: 'with a time in the request the process exits by itself on SIGTERM',
      reference: true,
      weight: 'silent',
    },
    runs: { title: 'the container runs again', reference: true, weight: 'silent' },
    sameContainer: {
      title: 'a file written in the container is still there',
      reference: true,
      weight: 'silent',
    },
  },
  differences: [
    {
      on: { engine: 'podman', surface: 'api' },
      facts: { asked: false },
      because:
        'without a time in the request the API of Podman uses a stop timeout of 0, whatever the container has set',
      source: 'https://github.com/containers/podman/issues/29276',
    },
    {
      on: { engine: 'podman', client: 'docker', surface: 'cli' },
      facts: { asked: false },
      because: "Docker's client sends no time, and the API of Podman then uses a stop timeout of 0",
      source: 'https://github.com/containers/podman/issues/29276',
    },
  ],
  advice: [
    {
      facts: ['asked'],
      write: 'Pass a time with each restart: `POST /containers/NAME/restart?t=10`, `restart -t 10 NAME`.',
      shownBy: 'lifecycle/restart-sigterm#askedWithTime',
    },
  ],
  async observe({ engine, step }) {
    const container = await engine.start({
      network: 'none',
      stopTimeoutSeconds: 10,
      command: script(
        "trap 'sleep 0.2; echo asked; exit 0' TERM",
        'echo start >> /tmp/starts',
        'while true; do sleep 0.1; done',
      ),
    });
    const starts = (wanted: string) =>
      step('wait for a start', () =>
        poll(
          () => engine.exec(container, ['cat', '/tmp/starts']),
          (answer) => answer.stdout === wanted,
        ),
      );
    await starts('start\n');
    await step('restart', () => engine.restart(container));
    const second = await starts('start\nstart\n');
    const logs = await step('read the logs', () => engine.logs(container));
    const state = await engine.state(container);
    await step('restart with a time', () => engine.restart(container, { graceSeconds: 10 }));
    await starts('start\nstart\nstart\n');
    const after = await step('read the logs again', () => engine.logs(container));
    const asked = (text: string) => text.split('asked').length - 1;
    return {
      asked: asked(logs.stdout) === 1,
      askedWithTime: asked(after.stdout) === asked(logs.stdout) + 1,
      runs: state.running,
      sameContainer: second.stdout === 'start\nstart\n',
    };
  },
});
