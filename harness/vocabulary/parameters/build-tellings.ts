/** Telling parameters of `POST /build`. */
import type { Telling } from '../bodies/telling.ts';
import { impossibleParameter, parameter, sentAlways } from './parameter-telling.ts';

const mebibyte = 1_048_576;

/** In another file than the usual one; two stages, of which the first is the target. */
export function buildFiles(image: string, labels: Readonly<Record<string, string>>): Record<string, string> {
  const own = Object.entries(labels).map(([key, value]) => `${key}=${value}`);
  const lines = [
    `FROM ${image} AS zz-first`,
    `LABEL ${own.join(' ')} zz.file=zz`,
    'ARG ZZ=none',
    'ENV ZZ_ARG=$ZZ',
    `RUN ${looking.join('; ')}`,
    'FROM zz-first',
    'LABEL zz.last=zz',
  ];
  return { 'zz.file': lines.join('\n'), Dockerfile: `FROM ${image}\nLABEL ${own.join(' ')}` };
}

/** Of cgroup v1 and v2. */
const limitFiles = [
  'memory/memory.limit_in_bytes',
  'memory/memory.memsw.limit_in_bytes',
  'memory.max',
  'memory.swap.max',
  'cpu/cpu.shares',
  'cpu.weight',
  'cpu/cpu.cfs_period_us',
  'cpu/cpu.cfs_quota_us',
  'cpu.max',
  'cpuset/cpuset.cpus',
  'cpuset.cpus',
].map((file) => `/sys/fs/cgroup/${file}`);

/**
 * Prints what of the parameters a step can see, each value with a comma after it: 1 is not the start of 16. The
 * interfaces in /sys may be the host's, the routes in /proc are those of the step.
 */
const looking = [
  'grep zz-peer /etc/hosts',
  'echo zz-routes=$(grep -vc Iface /proc/net/route),',
  'echo zz-shm=$(df -k /dev/shm | sed -n "s/^shm *\\([0-9]*\\).*/\\1/p"),',
  `for file in ${limitFiles.join(' ')}; do test ! -e $file || echo zz-$(basename $file)=$(cat $file),; done`,
];

/** `lines`: what the file of cgroup v1, or that of v2, has; up to the comma, or only how it begins. */
function limit(name: string, value: number | string, lines: readonly string[]): Telling {
  return parameter(
    name,
    String(value),
    ['Output'],
    lines.map((line) => [line]),
  );
}

/** The file that is usual, of two lines: what does not look into a step needs none. */
export const smallBuild = { dockerfile: 'Dockerfile' };

function small(telling: Telling): Telling {
  const sent = Array.isArray(telling.body) ? {} : telling.body;
  return { ...telling, body: { ...smallBuild, ...sent } };
}

/** `caches`: does the engine say that a step came from its cache? Otherwise nothing shows that none did. */
export function buildTellings(caches: boolean): Telling[] {
  return [
    sentAlways('t', 'IsMade', true),
    sentAlways('labels', 'Config.Labels', { 'zz.label': 'value' }),
    sentAlways('dockerfile', 'Config.Labels', { 'zz.file': 'zz' }),
    parameter('buildargs', JSON.stringify({ ZZ: 'zz-argument' }), ['Config.Env'], [['ZZ_ARG=zz-argument']]),
    parameter('target', 'zz-first', ['IsOfTarget'], [true]),
    parameter('extrahosts', 'zz-peer:127.0.0.9', ['Output'], [['zz-peer']]),
    parameter('networkmode', 'none', ['Output'], [['zz-routes=0,']]),
    limit('shmsize', 32 * mebibyte, ['zz-shm=32768,']),
    limit('memory', 64 * mebibyte, [
      `zz-memory.limit_in_bytes=${64 * mebibyte},`,
      `zz-memory.max=${64 * mebibyte},`,
    ]),
    limit('memswap', 128 * mebibyte, [
      `zz-memory.memsw.limit_in_bytes=${128 * mebibyte},`,
      `zz-memory.swap.max=${64 * mebibyte},`,
    ]),
    limit('cpushares', 512, ['zz-cpu.shares=512,', 'zz-cpu.weight=20,', 'zz-cpu.weight=59,']),
    limit('cpuperiod', 50_000, [
      'zz-cpu.cfs_period_us=50000,',
      'zz-cpu.max=25000 50000,',
      'zz-cpu.max=max 50000,',
    ]),
    limit('cpuquota', 25_000, ['zz-cpu.cfs_quota_us=25000,', 'zz-cpu.max=25000 ']),
    limit('cpusetcpus', '0', ['zz-cpuset.cpus=0,']),
    small({ ...parameter('q', 'true', ['IsQuiet'], [true]), alone: true }),
    ...(caches ? [small({ ...parameter('nocache', 'true', ['IsFresh'], [true]), alone: true })] : []),
    small(impossibleParameter('remote', 'zz:')),
    small(impossibleParameter('cachefrom')),
    small(impossibleParameter('platform')),
    small(impossibleParameter('outputs')),
    small(impossibleParameter('version')),
  ];
}
