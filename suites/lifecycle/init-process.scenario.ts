import { poll, scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/init-process',
  title: 'docker run --init reaps zombies and forwards SIGTERM',
  why: 'Without an init a program that was not written as PID 1 ignores SIGTERM and collects zombies.',
  claims: ['run-15'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/#init'],
  surfaces: ['cli', 'api'],
  facts: {
    path: {
      title: 'the path of the init process',
      reference: '/sbin/docker-init',
      weight: 'output',
      about: ['cli:run --init', 'api:POST /containers/create HostConfig.Init'],
      when: ['seen-from-inside'],
    },
    child: {
      title: 'the command is a child of PID 1',
      reference: true,
      weight: 'silent',
      about: ['cli:run --init', 'api:POST /containers/create HostConfig.Init'],
      when: ['seen-from-inside'],
    },
    buried: {
      title: 'an orphan that exited is reaped',
      reference: true,
      weight: 'silent',
      about: ['cli:run --init', 'api:POST /containers/create HostConfig.Init'],
    },
    signal: {
      title: 'exit code of sleep after kill --signal TERM',
      reference: 143,
      weight: 'silent',
      about: ['cli:run --init', 'api:POST /containers/create HostConfig.Init'],
    },
    plain: {
      title: 'without --init the command is PID 1',
      reference: true,
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['seen-from-inside'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '>=4.2' },
      facts: { path: '/run/podman-init' },
      because: 'Podman mounts its own init, catatonit, at another path',
      source: 'https://github.com/containers/podman/pull/14281',
    },
    {
      on: { engine: 'podman', version: '<4.2' },
      facts: { path: '/dev/init' },
      because: 'Podman mounts its own init, catatonit, before 4.2 in /dev',
      source: 'https://github.com/containers/podman/pull/14281',
    },
  ],
  advice: [
    {
      facts: ['path'],
      write:
        'Do not look for the init process by its path: there is one where your program is a child of process 1, as `ps -o pid,ppid,comm` shows.',
      shownBy: 'lifecycle/init-process#child',
    },
  ],
  async observe({ engine, step }) {
    const command = ['sleep', '2147483'];
    const container = await engine.start({ network: 'none', init: true, command });
    const plain = await engine.start({ network: 'none', command });
    const look = await step('look at the processes', () =>
      engine.exec(container, script("tr '\\0' ' ' < /proc/1/cmdline", 'echo', 'ps -o pid,ppid,comm')),
    );
    const reaped = await step('make an orphan', async () => {
      await engine.exec(container, script('(sh -c "exec sleep 0.05" &) ; true'));
      const zombies = await poll(
        () =>
          engine.exec(container, script("grep -l '^State:.[SZ]' /proc/[0-9]*/status | xargs grep -h ^Name")),
        (answer) => answer.stdout.split('sleep').length === 2,
      );
      return zombies.stdout.split('sleep').length === 2;
    });
    const plainLook = await step('look at the container without --init', () =>
      engine.exec(plain, ['cat', '/proc/1/comm']),
    );
    const ended = await step('send SIGTERM', async () => {
      await engine.kill(container, { signal: 'TERM' });
      return poll(
        () => engine.state(container),
        (state) => !state.running,
      );
    });
    return {
      path: look.stdout.split(/\s/)[0] ?? '',
      child: /^\s*\d+\s+1\s+sleep$/m.test(look.stdout),
      buried: reaped,
      signal: ended.exitCode,
      plain: plainLook.stdout === 'sleep\n',
    };
  },
});
