import { scenario, valueAt } from '../../harness/scenario.ts';

const mebibyte = 1_048_576;

export default scenario({
  id: 'limits/stats-over-api',
  title: 'GET /containers/ID/stats?stream=false gives memory, processes and processor time',
  why: 'Agents compute percentages from these numbers, and divide by those that may be missing.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Container/operation/ContainerStats',
  ],
  surfaces: ['api'],
  needs: ['own-cgroups', 'memory-controller'],
  facts: {
    limit: {
      title: 'MiB of memory_stats.limit with a limit of 64 MiB',
      reference: 64,
      weight: 'silent',
      about: ['api:GET /containers/{id}/stats .memory_stats.limit'],
    },
    usage: {
      title: 'memory_stats.usage is above 0 and not above the limit',
      reference: true,
      weight: 'silent',
      about: ['api:GET /containers/{id}/stats .memory_stats.usage'],
    },
    details: {
      title: 'memory_stats.stats holds numbers of the kernel',
      reference: true,
      weight: 'silent',
      about: ['api:GET /containers/{id}/stats .memory_stats.stats'],
    },
    processes: {
      title: 'pids_stats.current',
      reference: 1,
      weight: 'silent',
      about: ['api:GET /containers/{id}/stats .pids_stats'],
    },
    pidsLimit: {
      title: 'pids_stats.limit with --pids-limit 50',
      reference: 50,
      weight: 'silent',
      about: ['api:GET /containers/{id}/stats .pids_stats'],
    },
    processors: {
      title: 'cpu_stats.online_cpus is above 0',
      reference: true,
      weight: 'silent',
      about: ['api:GET /containers/{id}/stats .cpu_stats.online_cpus'],
    },
    systemTime: {
      title: 'cpu_stats.system_cpu_usage is above that of precpu_stats, which is above 0',
      reference: true,
      weight: 'silent',
      about: ['api:GET /containers/{id}/stats .cpu_stats.system_cpu_usage'],
    },
    networks: {
      title: 'keys of networks for a container on two networks',
      reference: 'eth0 eth1',
      weight: 'silent',
      about: ['api:GET /containers/{id}/stats .networks'],
    },
    name: {
      title: 'name begins with a slash',
      reference: true,
      weight: 'output',
      about: ['api:GET /containers/{id}/stats .name'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '<5.0.0' },
      facts: { networks: 'network' },
      because: 'before 5.0 Podman sums all networks up under one name',
      source: 'https://github.com/containers/podman/releases/tag/v5.0.0',
    },
    {
      on: { engine: 'podman' },
      facts: { details: false, pidsLimit: null, systemTime: false, name: false },
      because:
        'Podman fills in what it knows: no details of the memory, no limit, and nothing before where there is no stream',
      source: 'https://github.com/containers/podman/blob/v4.3.1/pkg/api/handlers/compat/containers_stats.go',
    },
  ],
  async observe({ engine, step }) {
    const container = await engine.start({
      network: 'none',
      command: ['sleep', '600'],
      memoryBytes: 64 * mebibyte,
      limits: { pids: 50 },
    });
    const { body } = await step('read the stats', () =>
      engine.api('GET', `/containers/${container.id}/stats?stream=false`),
    );
    const joined = await engine.start({
      network: [await engine.createNetwork(), await engine.createNetwork()],
    });
    const { body: both } = await step('read those of one on two networks', () =>
      engine.api('GET', `/containers/${joined.id}/stats?stream=false`),
    );
    const number = (...path: string[]) => {
      const value = valueAt(body, ...path);
      return typeof value === 'number' ? value : null;
    };
    const usage = number('memory_stats', 'usage') ?? 0;
    const limit = number('memory_stats', 'limit') ?? 0;
    const before = number('precpu_stats', 'system_cpu_usage') ?? 0;
    const details = valueAt(body, 'memory_stats', 'stats');
    return {
      limit: limit / mebibyte,
      usage: usage > 0 && usage <= limit,
      details: details !== null && typeof details === 'object' && Object.keys(details).length > 5,
      processes: number('pids_stats', 'current'),
      pidsLimit: number('pids_stats', 'limit'),
      processors: (number('cpu_stats', 'online_cpus') ?? 0) > 0,
      systemTime: before > 0 && (number('cpu_stats', 'system_cpu_usage') ?? 0) > before,
      networks: Object.keys(valueAt(both, 'networks') ?? {})
        .toSorted()
        .join(' '),
      name: valueAt(body, 'name') === `/${container.name}`,
    };
  },
});
