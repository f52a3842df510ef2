import { scenario, script, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'limits/without-controllers',
  title: 'docker run --memory only warns where the memory controller of cgroups is missing',
  why: 'Rootless engines often have no controllers, and a limit that is not in force looks like one that is.',
  claims: [],
  sources: [
    'https://docs.docker.com/engine/security/rootless/tips/#limiting-resources',
    'https://github.com/containers/podman/issues/21575',
    'https://docs.podman.io/en/latest/markdown/podman-run.1.html#memory-m-number-unit',
  ],
  surfaces: ['cli'],
  needs: ['no-memory-controller'],
  facts: {
    memory: {
      title: 'run --memory 64m runs the container',
      reference: true,
      weight: 'fails',
      about: ['cli:run --memory'],
      when: ['no-controllers'],
    },
    inForce: {
      title: 'the container may use no more',
      reference: false,
      weight: 'extra',
      about: ['cli:run --memory'],
      when: ['no-controllers'],
    },
    warned: {
      title: 'a warning on stderr speaks of memory, or of limits',
      reference: true,
      weight: 'silent',
      about: ['cli:run --memory'],
      when: ['no-controllers'],
    },
    shown: {
      title: 'inspect shows the limit all the same',
      reference: false,
      weight: 'silent',
      about: ['cli:run --memory', 'cli:container inspect --format .HostConfig.Memory'],
      when: ['used-together', 'no-controllers'],
    },
    pids: {
      title: 'run --pids-limit 50 runs the container',
      reference: true,
      weight: 'fails',
      about: ['cli:run --pids-limit'],
      when: ['no-controllers'],
    },
    cpuShares: {
      title: 'run --cpu-shares 512 runs the container',
      reference: true,
      weight: 'fails',
      about: ['cli:run --cpu-shares'],
      when: ['no-controllers'],
    },
    cpus: {
      title: 'run --cpus 0.5 runs the container',
      reference: false,
      weight: 'silent',
      about: ['cli:run --cpus'],
      when: ['no-controllers'],
    },
    cpuset: {
      title: 'run --cpuset-cpus 0 runs the container',
      reference: true,
      weight: 'fails',
      about: ['cli:run --cpuset-cpus'],
      when: ['no-controllers'],
    },
    ulimit: {
      title: 'run --ulimit nofile=100:100 is in force',
      reference: true,
      weight: 'silent',
      about: ['cli:run --ulimit'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', cgroupVersion: 2 },
      facts: { memory: false, warned: false, pids: false, cpuShares: false, cpuset: false },
      because: 'on cgroup v2 the OCI runtime refuses a limit whose controller is not there',
      source:
        'https://github.com/containers/podman/blob/main/troubleshooting.md#26-running-containers-with-resource-limits-fails-with-a-permissions-error',
    },
    {
      on: { engine: 'podman', mode: 'rootless', cgroupVersion: 1 },
      facts: { cpus: true },
      because: 'on cgroup v1 rootless Podman leaves limits out with a warning, where Docker refuses --cpus',
      source: 'https://github.com/containers/podman/blob/v4.3.1/pkg/specgen/generate/validate.go',
    },
    {
      on: { engine: 'podman', mode: 'rootless', version: '<5.5.0', client: 'docker' },
      facts: { ulimit: false },
      because: 'before 5.5 the API of rootless Podman ignored ulimits',
      source: 'https://github.com/containers/podman/issues/25881',
    },
  ],
  async observe({ engine, step }) {
    const run = (option: string, value: string, command: readonly string[]) =>
      step(`${option} ${value}`, async () => {
        const name = engine.name('container');
        const named = ['--name', name, '--network', 'none', ...engine.labelArguments];
        const reply = await engine.cli(['run', ...named, option, value, engine.image('base'), ...command]);
        return { ...reply, name };
      });
    const limit = 67_108_864;
    const files = ['memory/memory.limit_in_bytes', 'memory.max'].map((file) => `/sys/fs/cgroup/${file}`);
    const memory = await run('--memory', '64m', script(`cat ${files.join(' ')} 2>/dev/null; true`));
    const ran = memory.exitCode === 0;
    const seen = ran ? await engine.inspect('container', memory.name) : {};
    const open = await run('--ulimit', 'nofile=100:100', script('ulimit -n; ulimit -Hn'));
    return {
      memory: ran,
      inForce: memory.stdout.includes(String(limit)),
      warned: ran && /memory|resource limits/i.test(memory.stderr),
      shown: valueAt(seen, 'HostConfig', 'Memory') === limit,
      pids: (await run('--pids-limit', '50', ['true'])).exitCode === 0,
      cpuShares: (await run('--cpu-shares', '512', ['true'])).exitCode === 0,
      cpus: (await run('--cpus', '0.5', ['true'])).exitCode === 0,
      cpuset: (await run('--cpuset-cpus', '0', ['true'])).exitCode === 0,
      ulimit: open.stdout === '100\n100\n',
    };
  },
});
