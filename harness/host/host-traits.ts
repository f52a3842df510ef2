import { readHostFacts } from './host-facts.ts';

/** The host's part of a target's traits. */
export interface HostTraits {
  systemd: boolean;
  capSysResource: boolean;
}

/** A host that is not Linux sets no limits to an engine: that one lives in a virtual machine. */
export async function hostTraits(): Promise<HostTraits> {
  const { linux } = await readHostFacts();
  return { systemd: linux?.systemd ?? false, capSysResource: linux?.capSysResource ?? true };
}
