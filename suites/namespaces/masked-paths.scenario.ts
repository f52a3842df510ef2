import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'namespaces/masked-paths',
  aliases: ['namespaces/hidden-files'],
  title: 'Masked paths hide /proc/kcore and others, and /proc/sys is read-only',
  why: 'Agents that read these files get nothing, and hardening checks test for that.',
  claims: ['ns-01'],
  sources: ['https://github.com/moby/moby/blob/master/daemon/pkg/oci/defaults.go'],
  surfaces: ['cli', 'api'],
  facts: {
    kcore: {
      title: '/proc/kcore is masked',
      reference: true,
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['seen-from-inside'],
    },
    keys: {
      title: '/proc/keys is masked',
      reference: true,
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['seen-from-inside'],
    },
    timers: {
      title: '/proc/timer_list is masked',
      reference: true,
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['seen-from-inside'],
    },
    firmware: {
      title: '/sys/firmware is masked',
      reference: true,
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['seen-from-inside'],
    },
    interrupts: {
      title: '/proc/interrupts is masked',
      reference: true,
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['seen-from-inside'],
    },
    settings: {
      title: 'sysctls in /proc/sys cannot be written',
      reference: true,
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['seen-from-inside'],
    },
  },
  differences: [
    {
      on: { engine: 'docker', version: '<28.0.2' },
      facts: { interrupts: false },
      because: '/proc/interrupts is a masked path since 28.0.2',
      source: 'https://docs.docker.com/engine/release-notes/28/#2802',
    },
    {
      on: { engine: 'podman', version: '<5.5' },
      facts: { interrupts: false },
      because: '/proc/interrupts is a masked path since 5.5',
      source: 'https://github.com/containers/podman/pull/25635',
    },
  ],
  async observe({ engine, step }) {
    const paths = ['/proc/kcore', '/proc/keys', '/proc/timer_list', '/sys/firmware', '/proc/interrupts'];
    // An empty file shows no mask: reading some of them takes a capability that no container has.
    const { stdout } = await step('look for mounts over the paths', () =>
      engine.run({
        network: 'none',
        command: script(
          ...paths.map(
            (path) => `{ test ! -e ${path} || grep -q " ${path} " /proc/mounts; } && echo ${path}`,
          ),
          'echo name 2> /dev/null > /proc/sys/kernel/domainname && echo written || echo kept',
        ),
      }),
    );
    const seen = stdout.trim().split('\n');
    return {
      kcore: seen.includes('/proc/kcore'),
      keys: seen.includes('/proc/keys'),
      timers: seen.includes('/proc/timer_list'),
      firmware: seen.includes('/sys/firmware'),
      interrupts: seen.includes('/proc/interrupts'),
      settings: seen.includes('kept'),
    };
  },
});
