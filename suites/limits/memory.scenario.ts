import { scenario, script, valueAt } from '../../harness/scenario.ts';

const mebibyte = 1_048_576;
const created = (field: string) => `api:POST /containers/create HostConfig.${field}`;
const shown = (field: string) => `api:GET /containers/{id}/json .HostConfig.${field}`;

export default scenario({
  id: 'limits/memory',
  title: '--memory, --memory-swap and --memory-reservation are in force and in inspect',
  why: 'One program without a limit takes the memory of all others.',
  claims: [],
  sources: [
    'https://docs.docker.com/engine/containers/resource_constraints/#limit-a-containers-access-to-memory',
  ],
  surfaces: ['cli', 'api'],
  needs: ['memory-controller'],
  facts: {
    limit: {
      title: 'MiB that the cgroup of the container allows with --memory 64m',
      reference: 64,
      weight: 'silent',
      about: ['cli:run --memory', created('Memory')],
    },
    figures: {
      title: 'MemTotal in /proc/meminfo is that of the host all the same',
      reference: true,
      weight: 'silent',
      about: ['cli:run --memory', created('Memory')],
      when: ['seen-from-inside'],
    },
    reservation: {
      title: 'MiB that its cgroup is promised with --memory-reservation 32m',
      reference: 32,
      weight: 'silent',
      about: ['cli:run --memory-reservation', created('MemoryReservation')],
    },
    shown: {
      title: 'MiB in inspect: Memory, MemoryReservation, MemorySwap',
      reference: '64 32 96',
      weight: 'output',
      about: ['cli:container inspect', shown('Memory'), shown('MemoryReservation'), shown('MemorySwap')],
      when: ['output-read'],
    },
    defaultSwap: {
      title: 'MiB of MemorySwap in inspect where only --memory 64m was given',
      reference: 128,
      weight: 'output',
      about: ['cli:run --memory', created('Memory')],
    },
    unlimitedSwap: {
      title: 'MemorySwap in inspect after --memory-swap -1',
      reference: -1,
      weight: 'output',
      about: ['cli:run --memory-swap', created('MemorySwap')],
      when: ['value:-1'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', surface: 'cli' },
      facts: { unlimitedSwap: 0 },
      because: 'Podman writes no limit of swap then, and inspect shows 0 for what is not written',
      source: 'https://github.com/containers/podman/blob/v4.3.1/pkg/specgenutil/specgen.go',
    },
    {
      on: { engine: 'podman' },
      facts: { unlimitedSwap: 134_217_728 },
      weight: 'silent',
      because: 'over the API Podman reads numbers above 0 only, and takes twice the memory otherwise',
      source: 'https://github.com/containers/podman/blob/v5.8.2/pkg/api/handlers/compat/containers_create.go',
    },
  ],
  async observe({ engine, host, step }) {
    const limits = { memorySwap: 96 * mebibyte, memoryReservation: 32 * mebibyte };
    const container = await engine.start({ network: 'none', memoryBytes: 64 * mebibyte, limits });
    const files = await step('read its cgroup', () =>
      engine.exec(
        container,
        script(
          'cd /sys/fs/cgroup',
          'cat memory/memory.limit_in_bytes 2>/dev/null || cat memory.max',
          'cat memory/memory.soft_limit_in_bytes 2>/dev/null || cat memory.low',
          'grep MemTotal /proc/meminfo',
        ),
      ),
    );
    const lines = files.stdout.split('\n');
    const [limit, reservation] = lines.slice(0, 2).map((line) => Number(line) / mebibyte);
    const outside = await step('look at the host', () => host.run(['grep', 'MemTotal', '/proc/meminfo']));
    const inspected = async (name: string) => {
      const seen = await engine.inspect('container', name);
      return (field: string) => Number(valueAt(seen, 'HostConfig', field));
    };
    const seen = await step('inspect', () => inspected(container.name));
    const swap = async (memorySwap?: number) => {
      const other = await engine.create({
        network: 'none',
        memoryBytes: 64 * mebibyte,
        ...(memorySwap === undefined ? {} : { limits: { memorySwap } }),
      });
      return (await inspected(other.name))('MemorySwap');
    };
    return {
      limit: limit ?? null,
      figures: lines[2] === outside.stdout.trim(),
      reservation: reservation ?? null,
      shown: ['Memory', 'MemoryReservation', 'MemorySwap']
        .map((field) => `${seen(field) / mebibyte}`)
        .join(' '),
      defaultSwap: (await step('inspect one with --memory alone', () => swap())) / mebibyte,
      unlimitedSwap: await step('inspect one with swap without a limit', () => swap(-1)),
    };
  },
});
