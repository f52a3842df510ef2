import { readlink } from 'node:fs/promises';
import type { Traits } from '../record/model.ts';
import { readHostFacts } from './host-facts.ts';
import { type NetworkTraits, networkTraits, ordinaryNetwork } from './network-traits.ts';

/** The host's part of a target's traits. */
export type HostTraits = Pick<Traits, 'systemd' | 'capSysResource' | 'dockerSockLink'> & NetworkTraits;

/** A host that is not Linux sets no limits to an engine: that one lives in a virtual machine. */
export async function hostTraits(): Promise<HostTraits> {
  const { linux } = await readHostFacts();
  return {
    systemd: linux?.systemd ?? false,
    capSysResource: linux?.capSysResource ?? true,
    dockerSockLink: await readlink('/var/run/docker.sock').catch(() => null),
    ...(linux === null ? ordinaryNetwork : await networkTraits()),
  };
}
