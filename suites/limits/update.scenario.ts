import { scenario, script, valueAt } from '../../harness/scenario.ts';

const mebibyte = 1_048_576;

export default scenario({
  id: 'limits/update',
  title: 'docker update changes the limits of a running container',
  why: 'A limit that proves too tight is raised without a restart.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/cli/docker/container/update/',
    'https://github.com/containers/podman/releases/tag/v4.3.0',
    'https://github.com/containers/podman/releases/tag/v5.1.0',
  ],
  surfaces: ['cli'],
  needs: ['memory-controller', 'pids-controller', 'cpu-controllers'],
  facts: {
    exitCode: {
      title: 'the exit code of update --memory',
      reference: 0,
      weight: 'fails',
      about: ['cli:update'],
    },
    printed: {
      title: 'update prints the name that it was given',
      reference: true,
      weight: 'output',
      about: ['cli:update'],
      when: ['output-read'],
    },
    memory: {
      title: 'MiB that the cgroup allows after update --memory 128m --memory-swap 128m',
      reference: 128,
      weight: 'silent',
      about: ['cli:update --memory'],
    },
    pids: {
      title: 'processes that it allows after update --pids-limit 40',
      reference: '40',
      weight: 'silent',
      about: ['cli:update --pids-limit'],
    },
    shares: {
      title: 'its weight changes after update --cpu-shares 256',
      reference: true,
      weight: 'silent',
      about: ['cli:update --cpu-shares'],
    },
    shown: {
      title: 'MiB of Memory in inspect then',
      reference: 128,
      weight: 'silent',
      about: ['cli:update --memory'],
    },
    kept: {
      title: 'MiB that the cgroup allows after a restart of the container',
      reference: 128,
      weight: 'silent',
      about: ['cli:update --memory'],
    },
    missing: {
      title: 'the exit code for a container that does not exist',
      reference: 1,
      weight: 'output',
      about: ['cli:update'],
      when: ['absent-object', 'failing-command'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', version: '<4.3.0' },
      facts: {
        exitCode: 125,
        printed: false,
        memory: 64,
        pids: '2048',
        shares: false,
        shown: 64,
        kept: 64,
        missing: 125,
      },
      because: 'Podman has the command update since 4.3',
      source: 'https://github.com/containers/podman/releases/tag/v4.3.0',
    },
    {
      on: { engine: 'podman', client: 'podman', version: '<4.4.0' },
      facts: { pids: '2048' },
      because: 'update has the option --pids-limit since 4.4',
      source: 'https://github.com/containers/podman/issues/16543',
    },
    {
      on: { engine: 'podman', client: 'podman', version: '<5.1.0' },
      facts: { shown: 64, kept: 64 },
      because: 'before 5.1 an update was neither in inspect nor kept over a restart',
      source: 'https://github.com/containers/podman/releases/tag/v5.1.0',
    },
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { printed: false, missing: 125 },
      because: 'Podman prints the id, and exits with 125 on every error of its own',
      source: 'https://docs.podman.io/en/latest/markdown/podman-update.1.html',
    },
  ],
  async observe({ engine, step }) {
    const container = await engine.start({
      network: 'none',
      memoryBytes: 64 * mebibyte,
    });
    const read = () =>
      engine.exec(
        container,
        script(
          'cd /sys/fs/cgroup',
          'cat memory/memory.limit_in_bytes 2>/dev/null || cat memory.max',
          'cat pids/pids.max 2>/dev/null || cat pids.max',
          'cat cpu/cpu.shares 2>/dev/null || cat cpu.weight',
          // When it was started.
          'cut -d " " -f 22 /proc/1/stat',
        ),
      );
    const before = (await step('read its cgroup', read)).stdout.split('\n');
    const update = (...options: string[]) =>
      step(options.join(' '), () => engine.cli(['update', ...options]));
    const changed = await update('--memory', '128m', '--memory-swap', '128m', container.name);
    await update('--pids-limit', '40', container.name);
    await update('--cpu-shares', '256', container.name);
    const after = (await step('read its cgroup again', read)).stdout.split('\n');
    const seen = await step('inspect', () => engine.inspect('container', container.name));
    const missing = await update('--memory', '128m', engine.name('container'));
    await step('restart it', () => engine.restart(container));
    const again = (await step('read its cgroup after the restart', read)).stdout.split('\n');
    return {
      exitCode: changed.exitCode,
      printed: changed.stdout.trim() === container.name,
      memory: Number(before[0]) / mebibyte === 64 ? Number(after[0]) / mebibyte : null,
      pids: after[1] ?? null,
      shares: Number(after[2]) < Number(before[2]),
      shown: Number(valueAt(seen, 'HostConfig', 'Memory')) / mebibyte,
      kept: again[3] !== after[3] ? Number(again[0]) / mebibyte : null,
      missing: missing.exitCode,
    };
  },
});
