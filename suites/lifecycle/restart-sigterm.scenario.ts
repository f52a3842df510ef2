import { type Container, type ContainerSpec, poll, scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/restart-sigterm',
  aliases: ['lifecycle/restart-asks-first'],
  title: 'docker restart sends SIGTERM and waits before it starts the process again',
  why: 'A database that is killed on every restart recovers from a crash each time.',
  claims: ['run-15'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/restart/'],
  surfaces: ['cli', 'api'],
  facts: {
    asked: {
      title: 'the process exits by itself on SIGTERM',
      reference: true,
      weight: 'silent',
      about: ['cli:restart', 'api:POST /containers/{id}/restart'],
      when: ['no-time-given'],
    },
    askedWithTime: {
      title: 'with a time in the request the process exits by itself on SIGTERM',
      reference: true,
      weight: 'silent',
      about: ['cli:restart --time', 'api:POST /containers/{id}/restart ?t'],
    },
    cutShort: {
      title: 'with --stop-timeout 0 and no time in the request the process is killed',
      reference: true,
      weight: 'silent',
      about: ['cli:run --stop-timeout', 'api:POST /containers/create StopTimeout'],
      when: ['no-time-given'],
    },
    runs: {
      title: 'the container runs again',
      reference: true,
      weight: 'silent',
      about: ['cli:restart', 'api:POST /containers/{id}/restart'],
    },
    sameContainer: {
      title: 'a file written in the container is still there',
      reference: true,
      weight: 'silent',
      about: ['cli:restart', 'api:POST /containers/{id}/restart'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', surface: 'api' },
      facts: { asked: false },
      because: 'without a time in the request the API of Podman uses a stop timeout of 0',
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
    const start = (seconds: number, stopTimeout?: Pick<ContainerSpec, 'stopTimeoutSeconds'>) =>
      engine.start({
        network: 'none',
        ...stopTimeout,
        command: script(
          `trap 'sleep ${seconds}; echo asked; exit 0' TERM`,
          'echo start >> /tmp/starts',
          'echo start',
          'while true; do sleep 0.1; done',
        ),
      });
    const count = (text: string, word: string) => text.split(word).length - 1;
    /** How often it was asked to end before that start. */
    const asked = async (container: Container, starts: number) => {
      const { stdout } = await step('wait for a start', () =>
        poll(
          () => engine.logs(container),
          (logs) => count(logs.stdout, 'start') === starts,
        ),
      );
      return count(stdout, 'asked');
    };

    const plain = await start(0.2);
    // It needs three seconds to end, far longer than from a signal to a kill at once.
    const hurried = await start(3, { stopTimeoutSeconds: 0 });
    await asked(plain, 1);
    await step('restart', () => engine.restart(plain));
    const askedPlain = await asked(plain, 2);
    const starts = await step('read its file', () => engine.exec(plain, ['cat', '/tmp/starts']));
    const state = await engine.state(plain);
    await asked(hurried, 1);
    await step('restart the one with a stop timeout of 0', () => engine.restart(hurried));
    const without = await asked(hurried, 2);
    await step('restart it with a time', () => engine.restart(hurried, { graceSeconds: 10 }));
    return {
      asked: askedPlain === 1,
      cutShort: without === 0,
      askedWithTime: (await asked(hurried, 3)) === without + 1,
      runs: state.running,
      sameContainer: starts.stdout === 'start\nstart\n',
    };
  },
});
