import { attempt, type ContainerSpec, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'namespaces/sysctl',
  aliases: ['namespaces/kernel-settings'],
  title: '--sysctl sets namespaced kernel parameters and refuses host-wide ones',
  why: 'Databases and proxies raise somaxconn and shmmax for themselves.',
  claims: ['ns-01'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/#sysctl'],
  surfaces: ['cli', 'api'],
  facts: {
    network: {
      title: 'a network sysctl is set',
      reference: true,
      weight: 'silent',
      about: ['cli:run --sysctl', 'api:POST /containers/create HostConfig.Sysctls'],
    },
    memory: {
      title: 'a shared memory sysctl is set',
      reference: true,
      weight: 'silent',
      about: ['cli:run --sysctl', 'api:POST /containers/create HostConfig.Sysctls'],
    },
    hostWide: {
      title: 'a host-wide sysctl is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:run --sysctl', 'api:POST /containers/create HostConfig.Sysctls'],
    },
    hostNetwork: {
      title: 'a network sysctl is refused with --network host',
      reference: true,
      weight: 'silent',
      about: ['cli:run --sysctl', 'api:POST /containers/create HostConfig.Sysctls'],
      when: ['host-namespace'],
    },
  },
  async observe({ engine, step }) {
    const set = await step('set two sysctls', () =>
      engine.run({
        sysctls: { 'net.core.somaxconn': '777', 'kernel.shmmax': '65536' },
        command: ['cat', '/proc/sys/net/core/somaxconn', '/proc/sys/kernel/shmmax'],
      }),
    );
    // Refused for the setting: without it the same container runs.
    const refused = (name: string, sysctls: Record<string, string>, network: 'none' | 'host') =>
      step(name, async () => {
        const run = (spec: ContainerSpec) =>
          attempt(() => engine.run({ network, command: ['true'], ...spec }));
        const [plain, set] = [await run({}), await run({ sysctls })];
        return !plain.refused && set.refused;
      });
    const [somaxconn, shmmax] = set.stdout.split('\n');
    return {
      network: somaxconn === '777',
      memory: shmmax === '65536',
      hostWide: await refused('set a host-wide sysctl', { 'vm.swappiness': '60' }, 'none'),
      hostNetwork: await refused('with --network host', { 'net.core.somaxconn': '4096' }, 'host'),
    };
  },
});
