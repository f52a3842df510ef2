/** What the network of the host allows engines to do. */
import { readFile } from 'node:fs/promises';
import type { Traits } from '../record/model.ts';
import { ask } from './programs.ts';

export type NetworkTraits = Pick<Traits, 'ipv6' | 'unprivilegedPortStart' | 'forwardPolicy'>;

/** A host that is not Linux hides its engine in a virtual machine, whose network is an ordinary one. */
export const ordinaryNetwork: NetworkTraits = {
  ipv6: true,
  unprivilegedPortStart: 1024,
  forwardPolicy: null,
};

export async function networkTraits(): Promise<NetworkTraits> {
  const text = (path: string) => readFile(path, 'utf8').catch(() => null);
  const [addresses, portStart, rules] = await Promise.all([
    text('/proc/net/if_inet6'),
    text('/proc/sys/net/ipv4/ip_unprivileged_port_start'),
    process.getuid?.() === 0 ? ask('iptables', ['-S', 'FORWARD']) : null,
  ]);
  return {
    ipv6: hasLoopback(addresses ?? ''),
    unprivilegedPortStart: Number(portStart?.trim() ?? ordinaryNetwork.unprivilegedPortStart),
    forwardPolicy: policyOf(rules ?? ''),
  };
}

/** From `/proc/net/if_inet6`, whose lines begin with an address of 32 hexadecimal digits. */
export function hasLoopback(addresses: string): boolean {
  return addresses.split('\n').some((line) => /^0{31}1\s/.test(line));
}

/** From `iptables -S FORWARD`; null where the rules could not be read. */
export function policyOf(rules: string): string | null {
  return /^-P FORWARD (\w+)$/m.exec(rules)?.[1] ?? null;
}
