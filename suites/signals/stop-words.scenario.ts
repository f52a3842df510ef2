import { type ContainerSpec, poll, scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'signals/stop-words',
  title: 'docker stop takes --time and --signal, and is no error for a stopped container',
  why: 'Deployment scripts stop what may have ended already, and give slow services more time.',
  claims: ['run-15'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/stop/'],
  surfaces: ['cli'],
  facts: {
    twice: {
      title: 'exit code for a container that is stopped',
      reference: 0,
      weight: 'fails',
      about: ['cli:stop'],
      when: ['stopped-container'],
    },
    created: {
      title: 'exit code for a container that was never started',
      reference: 0,
      weight: 'fails',
      about: ['cli:stop'],
      when: ['stopped-container'],
    },
    printed: {
      title: 'stop ONE OTHER prints both names, a line each',
      reference: true,
      weight: 'output',
      about: ['cli:stop'],
      when: ['output-read'],
    },
    notice: {
      title: 'stop --time 10 NAME prints the name alone',
      reference: true,
      weight: 'output',
      about: ['cli:stop --time'],
      when: ['output-read'],
    },
    goesOn: {
      title: 'stop MISSING NAME stops the second, and fails',
      reference: true,
      weight: 'silent',
      about: ['cli:stop'],
      when: ['absent-object'],
    },
    quiet: {
      title: 'where the time is over and it is killed, nothing is on standard error',
      reference: true,
      weight: 'output',
      about: ['cli:stop --time'],
      when: ['output-read'],
    },
    signal: {
      title: '--signal USR1 is sent in the place of TERM',
      reference: true,
      weight: 'fails',
      about: ['cli:stop --signal'],
    },
    noTime: { title: '-t 0 kills at once', reference: 137, weight: 'silent', about: ['cli:stop --time'] },
    endless: {
      title: '-t -1 waits until the process has ended by itself',
      reference: true,
      weight: 'silent',
      about: ['cli:stop --time'],
      when: ['value:-1'],
    },
  },
  differences: [
    {
      on: { client: 'docker', clientVersion: '>=28.0.0' },
      facts: { notice: false },
      because: "since 28.0 Docker's client prints on standard output that --time has another name, --timeout",
      source: 'https://github.com/docker/cli/commit/df8b34595b',
    },
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { goesOn: false },
      because:
        'the Podman client looks for all containers before it stops the first, and ends where one is missing',
      source: 'https://github.com/containers/podman/blob/v5.8.2/pkg/domain/infra/abi/containers.go',
    },
    {
      on: { engine: 'podman', client: 'docker', version: '<4.7.0' },
      facts: { goesOn: false },
      weight: 'silent',
      because:
        "Docker's client creates containers over the Docker API, which before 4.7 gave them a stop timeout of 0: stop kills at once",
      source: 'https://github.com/containers/podman/releases/tag/v4.7.0',
    },
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { quiet: false },
      because: 'Podman warns on standard error when the time is over and it kills',
      source: 'https://github.com/containers/podman/releases/tag/v4.0.0',
    },
    {
      on: { engine: 'podman' },
      facts: { signal: false },
      because: 'Podman has no such option, and its API ignores the signal in the request',
      source: 'https://github.com/containers/podman/blob/v5.8.2/cmd/podman/containers/stop.go',
    },
    {
      on: { engine: 'docker', version: '<23.0.0' },
      facts: { signal: false },
      weight: 'silent',
      because: 'the request has a signal since API 1.42, of Docker 23.0; an older daemon ignores it',
      source: 'https://docs.docker.com/reference/api/engine/version-history/#v142-api-changes',
    },
    {
      on: { engine: 'podman', version: '<5.0.0' },
      facts: { endless: false },
      because: 'before 5.0 Podman takes no time below 0, or takes it for 0',
      source: 'https://github.com/containers/podman/releases/tag/v5.0.0',
    },
  ],
  advice: [
    {
      facts: ['notice'],
      write: 'Write -t, which every client knows and none remarks on.',
      shownBy: 'signals/stop-words#noTime',
    },
  ],
  async observe({ engine, step }) {
    const polite = async (seconds = 0, spec: ContainerSpec = {}) => {
      const container = await engine.start({
        network: 'none',
        ...spec,
        command: script(
          `trap 'sleep ${seconds}; exit 42' TERM`,
          "trap 'exit 43' USR1",
          'touch /tmp/ready',
          'while true; do sleep 0.1; done',
        ),
      });
      await poll(
        () => engine.exec(container, ['test', '-e', '/tmp/ready']),
        ({ exitCode }) => exitCode === 0,
      );
      return container;
    };
    // Where no time is given.
    const soon = { stopTimeoutSeconds: 1 };
    const stop = (...args: string[]) =>
      step(`stop ${args.length > 1 ? args[0] : ''}`, () => engine.cli(['stop', ...args]));
    const code = async (name: string) => (await engine.state({ name, id: name })).exitCode;
    const [one, other, third, withSignal, atOnce, slow] = [
      await polite(),
      await polite(),
      await polite(),
      await polite(),
      await polite(3),
      await polite(2, soon),
    ];
    const deaf = await engine.start({ network: 'none', ...soon, command: ['sleep', '2147483'] });
    const created = await engine.create({ network: 'none' });
    const both = await stop(one.name, other.name);
    const again = await stop('--time', '10', one.name);
    const never = await stop(created.name);
    const missing = await stop(engine.name('container'), third.name);
    const killed = await stop(deaf.name);
    await stop('--signal', 'USR1', withSignal.name);
    await stop('-t', '0', atOnce.name);
    await stop('-t', '-1', slow.name);
    return {
      twice: again.exitCode ?? -1,
      created: never.exitCode ?? -1,
      // An engine may print each when it has stopped.
      printed:
        both.stdout.trim().split('\n').toSorted().join(' ') === [one.name, other.name].toSorted().join(' '),
      notice: again.stdout === `${one.name}\n`,
      goesOn: missing.exitCode !== 0 && (await code(third.name)) === 42,
      quiet: killed.exitCode === 0 && killed.stderr === '',
      signal: (await code(withSignal.name)) === 43,
      noTime: await code(atOnce.name),
      endless: (await code(slow.name)) === 42,
    };
  },
});
