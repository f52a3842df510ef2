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
    kcore: { title: '/proc/kcore is empty', reference: true, weight: 'silent' },
    keys: { title: '/proc/keys is empty', reference: true, weight: 'silent' },
    timers: { title: '/proc/timer_list is empty', reference: true, weight: 'silent' },
    firmware: { title: '/sys/firmware is empty', reference: true, weight: 'silent' },
    interrupts: { title: '/proc/interrupts is empty', reference: true, weight: 'silent' },
    settings: { title: 'sysctls in /proc/sys cannot be written', reference: true, weight: 'silent' },
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
    const files = ['/proc/kcore', '/proc/keys', '/proc/timer_list', '/proc/interrupts'];
    const { stdout } = await step('read the paths', () =>
      engine.run({
        network: 'none',
        command: script(
          ...files.map((file) => `head -c 1 ${file} 2> /dev/null | wc -c`),
          'ls /sys/firmware 2> /dev/null | wc -l',
          'echo name 2> /dev/null > /proc/sys/kernel/domainname && echo written || echo kept',
        ),
      }),
    );
    const [kcore, keys, timers, interrupts, firmware, settings] = stdout.trim().split('\n');
    return {
      kcore: kcore === '0',
      keys: keys === '0',
      timers: timers === '0',
      firmware: firmware === '0',
      interrupts: interrupts === '0',
      settings: settings === 'kept',
    };
  },
});
