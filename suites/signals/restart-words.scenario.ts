import { poll, scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'signals/restart-words',
  title: 'docker restart starts stopped and created containers, and RestartCount stays 0',
  why: 'A script restarts a service whatever its state is, and monitoring reads RestartCount.',
  claims: ['run-15'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/restart/'],
  surfaces: ['cli'],
  facts: {
    stopped: {
      title: 'a stopped container is started',
      reference: true,
      weight: 'silent',
      about: ['cli:restart'],
      when: ['stopped-container'],
    },
    created: {
      title: 'a created container is started',
      reference: true,
      weight: 'silent',
      about: ['cli:restart'],
      when: ['stopped-container'],
    },
    printed: {
      title: 'restart ONE OTHER prints both names, a line each',
      reference: true,
      weight: 'output',
      about: ['cli:restart'],
      when: ['output-read'],
    },
    count: {
      title: 'RestartCount in inspect after two restarts by hand',
      reference: '0',
      weight: 'silent',
      about: ['cli:container inspect --format .RestartCount'],
    },
    missing: {
      title: 'exit code for a missing container',
      reference: 1,
      weight: 'output',
      about: ['cli:restart'],
      when: ['absent-object'],
    },
    signal: {
      title: '--signal USR1 is sent in the place of TERM',
      reference: true,
      weight: 'fails',
      about: ['cli:restart --signal'],
    },
    never: {
      title: 'create --restart never is accepted',
      reference: false,
      weight: 'extra',
      about: ['cli:create --restart'],
      when: ['value:never'],
    },
    wrongPolicy: {
      title: 'create --restart with a word that is no policy is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:create --restart'],
      when: ['failing-command'],
    },
    countOfAlways: {
      title: 'create --restart always:3 is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:create --restart'],
      when: ['failing-command'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '>=4.6.0' },
      facts: { never: true },
      because: 'since 4.6 Podman takes never for no',
      source: 'https://github.com/containers/podman/commit/edbeee5238',
    },
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { missing: 125 },
      because: 'a failing command of the Podman client exits with 125',
      source: 'https://docs.podman.io/en/latest/markdown/podman.1.html#exit-codes',
    },
    {
      on: { engine: 'podman' },
      facts: { signal: false },
      because: 'Podman has no such option, and its API ignores the signal in the request',
      source: 'https://github.com/containers/podman/blob/v5.8.2/cmd/podman/containers/restart.go',
    },
    {
      on: { engine: 'docker', version: '<23.0.0' },
      facts: { signal: false },
      weight: 'silent',
      because: 'the request has a signal since API 1.42, of Docker 23.0; an older daemon ignores it',
      source: 'https://docs.docker.com/reference/api/engine/version-history/#v142-api-changes',
    },
    {
      on: { engine: 'podman', client: 'docker' },
      facts: { countOfAlways: false },
      because: 'Podman’s API reads the count of on-failure alone',
      source: 'https://github.com/containers/podman/blob/v5.4.2/pkg/api/handlers/compat/containers_create.go',
    },
  ],
  async observe({ engine, step }) {
    const command = script(
      "trap 'exit 0' TERM",
      "trap 'echo USR1 >> /tmp/got; exit 0' USR1",
      'touch /tmp/ready',
      'while true; do sleep 0.1; done',
    );
    const ready = async (name: string) =>
      poll(
        () => engine.exec({ name, id: name }, ['test', '-e', '/tmp/ready']),
        ({ exitCode }) => exitCode === 0,
      );
    const restart = (...args: string[]) => step('restart', () => engine.cli(['restart', ...args]));
    const stopped = await engine.start({ network: 'none', command });
    const created = await engine.create({ network: 'none', command });
    await ready(stopped.name);
    await engine.stop(stopped);
    const before = await engine.state(stopped);
    const both = await restart(stopped.name, created.name);
    const [first, second] = [await engine.state(stopped), await engine.state(created)];
    await ready(created.name);
    await restart(created.name);
    const count = await engine.cli(['container', 'inspect', '--format', '{{.RestartCount}}', created.name]);
    const missing = await restart(engine.name('container'));
    await restart('--signal', 'USR1', created.name);
    const got = await engine.exec(created, ['cat', '/tmp/got']);
    const policy = (word: string) =>
      step(`policy ${word}`, async () => {
        const { exitCode } = await engine.cli([
          ...['create', '--restart', word, ...engine.labelArguments, '--network', 'none'],
          ...['--name', engine.name('container'), engine.image('base'), 'true'],
        ]);
        return exitCode === 0;
      });
    return {
      stopped: !before.running && first.running,
      created: second.running,
      printed:
        both.stdout.trim().split('\n').toSorted().join(' ') ===
        [stopped.name, created.name].toSorted().join(' '),
      count: count.stdout.trim(),
      missing: missing.exitCode ?? -1,
      signal: got.stdout.includes('USR1'),
      never: await policy('never'),
      wrongPolicy: !(await policy('sometimes')),
      countOfAlways: !(await policy('always:3')),
    };
  },
});
