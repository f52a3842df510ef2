/** An OCI runtime that asks for no more than this host allows, where one is needed. */
import coerce from 'semver/functions/coerce.js';
import satisfies from 'semver/functions/satisfies.js';
import type { LinuxFacts } from '../../harness/host/host-facts.ts';
import { paths } from './paths.ts';

/** Open files that rootful Podman asks for every container, whatever the host allows. */
export const podmanOpenFiles = 1_048_576;

/** The runtime that Podman runs there, and that needs the wrapper; null where none does. */
export function wrappedRuntime(linux: LinuxFacts): 'crun' | 'runc' | null {
  if (linux.capSysResource || linux.hardOpenFiles >= podmanOpenFiles) return null;
  return linux.cgroups === 'v2' && !crunIsRefused(linux) ? 'crun' : 'runc';
}

/**
 * On cgroup v2, crun lifts the limit of locked memory before it loads its rules for devices. Where nobody may lift it,
 * crun 1.8 starts nothing; 0.17 was seen to start containers, and from 1.14 on a refusal is ignored (crun, commit
 * 93064574).
 */
function crunIsRefused({ hardLockedMemory, crunVersion }: LinuxFacts): boolean {
  const version = coerce(crunVersion);
  return version !== null && Number.isFinite(hardLockedMemory) && satisfies(version, '>=1.0 <1.14');
}

export function wrapperOf(runtime: string): string {
  return `${paths.wrappers}/${runtime}`;
}
