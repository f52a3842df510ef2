/** What an installation of ours puts where. */
import { join } from 'node:path';
import { projectRoot } from '../../harness/place.ts';

export const paths = {
  podmanDropIn: '/etc/containers/containers.conf.d/canialias.conf',
  /** Of wrappers, each under the name of its runtime. */
  wrappers: '/usr/local/libexec/canialias',
  wrapperSource: join(projectRoot, 'scripts', 'install', 'runtime-within-limits.sh'),
  /** Where the static busybox goes when the distribution's dynamic one is in its place. */
  ownBusybox: '/usr/local/libexec/canialias/busybox',
  policy: '/usr/sbin/policy-rc.d',
} as const;
