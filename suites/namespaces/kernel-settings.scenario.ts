import { attempt, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'namespaces/kernel-settings',
  title: "--sysctl sets what belongs to the container's namespaces and nothing else",
  why: 'Databases and proxies raise somaxconn and shmmax for themselves.',
  claims: ['ns-01'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/#sysctl'],
  surfaces: ['cli', 'api'],
  facts: {
    network: { title: 'a network setting is set', reference: true },
    memory: { title: 'a setting of shared memory is set', reference: true },
    hostWide: { title: 'a setting of the whole host is refused', reference: true },
    hostNetwork: { title: "a network setting is refused on the host's network", reference: true },
  },
  async observe({ engine, step }) {
    const set = await step('set two', () =>
      engine.run({
        sysctls: { 'net.core.somaxconn': '777', 'kernel.shmmax': '65536' },
        command: ['cat', '/proc/sys/net/core/somaxconn', '/proc/sys/kernel/shmmax'],
      }),
    );
    const refused = (name: string, sysctls: Record<string, string>, network: 'none' | 'host') =>
      step(
        name,
        async () => (await attempt(() => engine.run({ network, sysctls, command: ['true'] }))).refused,
      );
    const [somaxconn, shmmax] = set.stdout.split('\n');
    return {
      network: somaxconn === '777',
      memory: shmmax === '65536',
      hostWide: await refused("set one of the host's", { 'vm.swappiness': '60' }, 'none'),
      hostNetwork: await refused("on the host's network", { 'net.core.somaxconn': '4096' }, 'host'),
    };
  },
});
