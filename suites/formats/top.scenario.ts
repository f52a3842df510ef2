import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'formats/top',
  title: 'docker top prints the columns of ps -ef, and takes options of ps',
  why: 'Scripts take the second column for the process id on the host.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/cli/docker/container/top/',
    'https://docs.podman.io/en/latest/markdown/podman-top.1.html',
  ],
  surfaces: ['cli'],
  needs: ['processes-by-cgroup', 'same-host'],
  facts: {
    heading: {
      title: 'the heading of top',
      reference: 'UID PID PPID C STIME TTY TIME CMD',
      weight: 'output',
      about: ['cli:top'],
      when: ['output-read'],
    },
    command: {
      title: 'the last columns hold the command line',
      reference: true,
      weight: 'silent',
      about: ['cli:top'],
      when: ['output-read'],
    },
    hostPid: {
      title: 'the second column is the process id on the host, as State.Pid of inspect',
      reference: true,
      weight: 'silent',
      about: ['cli:top'],
      when: ['output-read'],
    },
    options: {
      title: 'heading with -o pid,comm',
      reference: 'PID COMMAND',
      weight: 'fails',
      about: ['cli:top'],
    },
    wide: {
      title: 'the first columns with the option aux',
      reference: 'USER PID %CPU',
      weight: 'fails',
      about: ['cli:top'],
      when: ['value:aux'],
    },
    stopped: {
      title: 'it fails for a container that does not run',
      reference: true,
      weight: 'silent',
      about: ['cli:top'],
      when: ['stopped-container'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { heading: 'USER PID PPID %CPU ELAPSED TTY TIME COMMAND', hostPid: false },
      because:
        'Podman reads the processes by itself, from within: columns and ids are those in the container',
      source: 'https://docs.podman.io/en/latest/markdown/podman-top.1.html',
    },
    {
      on: { engine: 'podman', client: 'podman', version: '<4.6.0' },
      facts: { wide: 'PID USER COMMAND' },
      because:
        'before 4.6 options that Podman does not know itself went to the ps of the container, which is that of busybox',
      source: 'https://github.com/containers/podman/releases/tag/v4.6.0',
    },
    {
      on: { engine: 'podman', client: 'docker', version: '<4.6.0' },
      facts: { heading: 'PID USER COMMAND', wide: 'PID USER COMMAND' },
      because: 'before 4.6 Podman ran the ps of the container, which is that of busybox',
      source: 'https://github.com/containers/podman/releases/tag/v4.6.0',
    },
    {
      on: { engine: 'podman', client: 'docker' },
      facts: { hostPid: false },
      because: 'Podman runs ps within the container, so that ids are those in it',
      source: 'https://github.com/containers/podman/blob/v5.4.2/libpod/container_top_linux.go',
    },
  ],
  async observe({ engine, step }) {
    const container = await engine.start({ network: 'none', command: ['sleep', '1234'] });
    const top = (name: string, ...options: string[]) =>
      step(['top', ...options].join(' '), () => engine.cli(['top', name, ...options]));
    const words = (line: string | undefined) => (line ?? '').trim().split(/\s+/);
    const lines = (await top(container.name)).stdout.split('\n');
    const { pid } = await engine.state(container);
    const some = await top(container.name, '-o', 'pid,comm');
    const wide = await top(container.name, 'aux');
    const idle = await engine.create({ network: 'none' });
    return {
      heading: words(lines[0]).join(' '),
      command: /sleep 1234\s*$/.test(lines[1] ?? ''),
      hostPid: words(lines[1])[1] === String(pid),
      options: some.exitCode === 0 ? words(some.stdout.split('\n')[0]).join(' ') : 'refused',
      wide: wide.exitCode === 0 ? words(wide.stdout.split('\n')[0]).slice(0, 3).join(' ') : 'refused',
      stopped: (await top(idle.name)).exitCode !== 0,
    };
  },
});
