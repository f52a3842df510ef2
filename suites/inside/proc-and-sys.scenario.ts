import { scenario, script } from '../../harness/scenario.ts';

const about = ['cli:run', 'api:POST /containers/create'];

export default scenario({
  id: 'inside/proc-and-sys',
  title: '/sys is mounted read-only in a container, and so are parts of /proc',
  why: 'Tuning scripts write there and stop, and programs for cgroups need their part of /sys writable.',
  claims: [],
  sources: ['https://github.com/moby/moby/blob/v28.5.2/oci/defaults.go'],
  surfaces: ['cli', 'api'],
  facts: {
    sys: { title: '/sys is read-only', reference: true, weight: 'silent', about, when: ['seen-from-inside'] },
    cgroup: {
      title: 'hierarchies of cgroups are read-only',
      reference: true,
      weight: 'silent',
      about,
      when: ['seen-from-inside'],
    },
    procSys: {
      title: 'parts of /proc that are read-only, or not there',
      reference: 'bus fs irq sys sysrq-trigger',
      weight: 'silent',
      about,
      when: ['seen-from-inside'],
    },
    acpi: {
      title: '/proc/acpi is masked, or not there',
      reference: true,
      weight: 'silent',
      about,
      when: ['seen-from-inside'],
    },
    own: {
      title: 'a process may write to its own files in /proc',
      reference: true,
      weight: 'fails',
      about,
      when: ['seen-from-inside'],
    },
    foreign: {
      title: 'processes of the host are in /proc',
      reference: false,
      weight: 'silent',
      about,
      when: ['seen-from-inside'],
    },
  },
  async observe({ engine, step }) {
    const parts = ['bus', 'fs', 'irq', 'sys', 'sysrq-trigger'];
    const { stdout } = await step('look at the mounts', () =>
      engine.run({
        network: 'none',
        command: script(
          `awk '$2 == "/sys" { print $4 }' /proc/mounts | tail -n 1`,
          `awk '$3 ~ /^cgroup/ { print substr($4, 1, 2) }' /proc/mounts | grep -c rw`,
          `echo $(for part in ${parts.join(' ')}; do test ! -e /proc/$part || grep -q " /proc/$part .* ro," /proc/mounts && echo $part; done)`,
          '{ test ! -e /proc/acpi || grep -q " /proc/acpi " /proc/mounts; } && echo masked || echo open',
          'echo 500 > /proc/self/oom_score_adj && echo written || echo refused',
          'ls -d /proc/[0-9]* | wc -l',
        ),
      }),
    );
    const [sys = '', cgroup = '', procSys, acpi, own, processes] = stdout.split('\n');
    return {
      sys: sys.split(',').includes('ro'),
      cgroup: cgroup === '0',
      procSys: procSys ?? '',
      acpi: acpi === 'masked',
      own: own === 'written',
      foreign: Number(processes) > 8,
    };
  },
});
