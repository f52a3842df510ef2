import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'systemd/cgroup-of-a-container',
  title: 'A container is the systemd scope docker-ID.scope in system.slice',
  why: 'Monitoring reads the use of a container from its cgroup, by this path.',
  claims: [],
  sources: [
    'https://docs.docker.com/engine/containers/runmetrics/#find-the-cgroup-for-a-given-container',
    'https://docs.docker.com/reference/cli/dockerd/#default-cgroup-parent',
  ],
  surfaces: ['cli'],
  needs: ['systemd', 'same-host', 'cgroup2', 'delegated-controllers'],
  facts: {
    scope: {
      title: 'the scope that the container is in',
      reference: 'docker-ID.scope',
      weight: 'silent',
      about: ['cli:container inspect --format .State.Pid'],
      when: ['seen-from-host'],
    },
    below: {
      title: 'the process is in a cgroup below it',
      reference: false,
      weight: 'silent',
      about: ['cli:container inspect --format .State.Pid'],
      when: ['seen-from-host'],
    },
    slice: {
      title: 'the slice that the scope is in',
      reference: 'system.slice',
      weight: 'silent',
      about: ['cli:container inspect --format .State.Pid'],
      when: ['seen-from-host'],
    },
    parent: {
      title: 'run --cgroup-parent NAME.slice puts it into that slice',
      reference: true,
      weight: 'fails',
      about: ['cli:run --cgroup-parent'],
    },
    callers: {
      title: 'a container that a unit starts is in the cgroup of that unit',
      reference: false,
      weight: 'silent',
      about: ['cli:container inspect --format .State.Pid'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', ociRuntime: 'crun' },
      facts: { below: true },
      because: 'crun makes a cgroup “container” for the processes below the scope',
      source: 'https://github.com/containers/crun/blob/main/crun.1.md',
    },
    {
      on: { engine: 'podman', mode: 'rootful' },
      facts: { scope: 'libpod-ID.scope', slice: 'machine.slice' },
      because: 'Podman names scopes after its library, and puts them where systemd has virtual machines',
      source: 'https://docs.podman.io/en/latest/markdown/podman-run.1.html#cgroup-parent-path',
    },
    {
      on: { engine: 'podman', mode: 'rootless' },
      facts: { scope: 'libpod-ID.scope', slice: 'user.slice' },
      because: 'Podman names scopes after its library, and an ordinary user’s are in the slice of that user',
      source: 'https://docs.podman.io/en/latest/markdown/podman-run.1.html#cgroup-parent-path',
    },
  ],
  async observe({ engine, step, host }) {
    const cgroupOf = async (name: string, id: string) => {
      const { pid } = await engine.state({ name, id });
      const text = (await host.readFile(`/proc/${pid}/cgroup`)) ?? '';
      return (/^0::(.*)$/m.exec(text)?.[1] ?? '').split('/').slice(1);
    };
    const container = await engine.start({ network: 'none' });
    const path = await step('read its cgroup', () => cgroupOf(container.name, container.id));
    const at = path.findIndex((part) => part.includes(container.id));

    const named = () => ['--network', 'none', ...engine.labelArguments];
    const other = engine.name('container');
    const slice = `${other.replaceAll('-', '_')}.slice`;
    const started = await step('run with a parent', () =>
      engine.cli([
        'run',
        '--detach',
        '--name',
        other,
        ...named(),
        '--cgroup-parent',
        slice,
        engine.image('base'),
        'sleep',
        '600',
      ]),
    );
    const placed = started.exitCode === 0 ? await cgroupOf(other, started.stdout.trim()) : [];

    const byUnit = engine.name('container');
    const unit = ['--quiet', '--wait', '--collect', `--unit=${byUnit}`];
    const command = ['run', '--detach', '--name', byUnit, ...named(), engine.image('base'), 'sleep', '600'];
    const user = host.engineUid === 0 ? [] : ['--user'];
    await step('let a unit start one', () =>
      host.runAsEngine(['systemd-run', ...user, ...unit, ...engine.commandLine(command)]),
    );
    const ofUnit = await cgroupOf(byUnit, '');
    return {
      scope: (path[at] ?? '').replace(container.id, 'ID'),
      below: path.length > at + 1,
      slice: path[at - 1] ?? '',
      parent: placed.includes(slice),
      callers: ofUnit.includes(`${byUnit}.service`),
    };
  },
});
