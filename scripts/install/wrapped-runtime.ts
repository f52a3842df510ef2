/** An OCI runtime that asks for no more than this host allows, where one is needed. */
import type { LinuxFacts } from '../../harness/host/host-facts.ts';
import { paths } from './paths.ts';

/** Open files that rootful Podman asks for every container, whatever the host allows. */
export const podmanOpenFiles = 1_048_576;

/** The runtime that Podman runs there, and that needs the wrapper; null where none does. */
export function wrappedRuntime({
  capSysResource,
  hardOpenFiles,
  cgroups,
}: LinuxFacts): 'crun' | 'runc' | null {
  if (capSysResource || hardOpenFiles >= podmanOpenFiles) return null;
  return cgroups === 'v2' ? 'crun' : 'runc';
}

export function wrapperOf(runtime: string): string {
  return `${paths.wrappers}/${runtime}`;
}
