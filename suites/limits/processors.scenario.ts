import { scenario, script, textAt, valueAt } from '../../harness/scenario.ts';

const created = (field: string) => `api:POST /containers/create HostConfig.${field}`;
const shown = (field: string) => `api:GET /containers/{id}/json .HostConfig.${field}`;

export default scenario({
  id: 'limits/processors',
  title: '--cpus, --cpu-shares and --cpuset-cpus are in force and in inspect',
  why: 'Programs size their pools of threads by what they are given.',
  claims: [],
  sources: ['https://docs.docker.com/engine/containers/resource_constraints/#cpu'],
  surfaces: ['cli', 'api'],
  needs: ['cpu-controllers'],
  facts: {
    quota: {
      title: 'share of a processor that the cgroup allows with --cpus 0.5',
      reference: 0.5,
      weight: 'silent',
      about: ['cli:run --cpus', created('NanoCpus')],
    },
    shares: {
      title: 'with --cpu-shares 512 its weight is below that of the default',
      reference: true,
      weight: 'silent',
      about: ['cli:run --cpu-shares', created('CpuShares')],
    },
    allowed: {
      title: 'processors that the container may use with --cpuset-cpus 0',
      reference: '0',
      weight: 'silent',
      about: ['cli:run --cpuset-cpus', created('CpusetCpus')],
    },
    counted: {
      title: 'processors that nproc counts then',
      reference: 1,
      weight: 'silent',
      about: ['cli:run --cpuset-cpus', created('CpusetCpus')],
      when: ['seen-from-inside'],
    },
    nanoCpus: {
      title: 'NanoCpus in inspect after --cpus 0.5',
      reference: 500_000_000,
      weight: 'output',
      about: ['cli:container inspect', shown('NanoCpus')],
      when: ['output-read'],
    },
    cpuQuota: {
      title: 'CpuQuota in inspect after --cpus 0.5',
      reference: 0,
      weight: 'output',
      about: ['cli:container inspect', shown('CpuQuota')],
      when: ['output-read', 'reads:CpuQuota'],
    },
    others: {
      title: 'CpuShares and CpusetCpus in inspect',
      reference: '512 0',
      weight: 'output',
      about: ['cli:container inspect', shown('CpuShares'), shown('CpusetCpus')],
      when: ['output-read'],
    },
    tooMany: {
      title: 'more processors than there are, --cpus 1000, are refused',
      reference: true,
      weight: 'silent',
      about: ['cli:create --cpus', created('NanoCpus')],
      when: ['failing-command'],
    },
    missing: {
      title: 'a processor that is not there, --cpuset-cpus 1000, is refused at creation',
      reference: true,
      weight: 'silent',
      about: ['cli:create --cpuset-cpus', created('CpusetCpus')],
      when: ['failing-command'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { cpuQuota: 50_000, tooMany: false },
      because: 'Podman turns the number of processors into a quota of time, whatever the host has',
      source: 'https://github.com/containers/podman/blob/v4.3.1/pkg/specgenutil/specgen.go',
    },
  ],
  async observe({ engine, step }) {
    const container = await engine.start({
      network: 'none',
      limits: { cpus: 0.5, cpuShares: 512, cpusetCpus: '0' },
    });
    const read = await step('read its cgroup', () =>
      engine.exec(
        container,
        script(
          'cd /sys/fs/cgroup',
          'cat cpu/cpu.cfs_quota_us cpu/cpu.cfs_period_us 2>/dev/null || tr " " "\\n" < cpu.max',
          'cat cpu/cpu.shares 2>/dev/null || cat cpu.weight',
          "sed -n 's/^Cpus_allowed_list:[[:space:]]*//p' /proc/self/status",
          'nproc',
        ),
      ),
    );
    const [quota, period, weight, allowed = '', count] = read.stdout.trim().split('\n');
    const seen = await step('inspect', () => engine.inspect('container', container.name));
    const config = (field: string) => valueAt(seen, 'HostConfig', field);
    const refused = (what: string, limits: { cpus?: number; cpusetCpus?: string }) =>
      step(what, () =>
        engine.create({ network: 'none', limits }).then(
          () => false,
          () => true,
        ),
      );
    return {
      quota: Number(quota) / Number(period),
      // 1024 is the default of shares in cgroup v1, 100 that of weight in v2.
      shares: Number(weight) === 512 || Number(weight) < 100,
      allowed,
      counted: Number(count),
      nanoCpus: Number(config('NanoCpus')),
      cpuQuota: Number(config('CpuQuota')),
      others: `${Number(config('CpuShares'))} ${textAt(seen, 'HostConfig', 'CpusetCpus')}`,
      tooMany: await refused('ask for a thousand', { cpus: 1000 }),
      missing: await refused('ask for the thousandth', { cpusetCpus: '1000' }),
    };
  },
});
