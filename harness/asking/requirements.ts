/** Traits that a scenario may require. An unmet requirement is `not-applicable`, never a difference. */
import type { Traits } from '../record/model.ts';

interface RequirementRule {
  met: (traits: Traits) => boolean;
  /** Why the question cannot be asked where it is not met. */
  reason: string;
}

const rules = {
  rootful: { met: (t) => t.mode === 'rootful', reason: 'asks about a rootful engine' },
  rootless: { met: (t) => t.mode === 'rootless', reason: 'asks about a rootless engine' },
  'same-host': {
    met: (t) => t.sameHost,
    reason: 'looks at the engine from its host, and the engine runs elsewhere (a VM or a remote socket)',
  },
  'host-root': { met: (t) => t.hostRoot, reason: 'looks into namespaces on the host, which needs root' },
  cgroup2: { met: (t) => t.cgroupVersion === 2, reason: 'needs cgroup v2, and this host has v1' },
  systemd: { met: (t) => t.systemd, reason: 'needs systemd as PID 1 of the host' },
  'raise-limits': {
    met: (t) => t.capSysResource,
    reason: 'needs CAP_SYS_RESOURCE, which this host does not give to anyone',
  },
  ipv6: { met: (t) => t.ipv6, reason: 'needs the IPv6 loopback address, which this host does not have' },
  'privileged-ports': {
    met: (t) => t.unprivilegedPortStart > 1,
    reason: 'asks about privileged ports, and every user of this host may listen on all ports',
  },
  'forward-accept': {
    // Docker sets the policy to DROP and accepts its own packets; those of another engine are dropped.
    met: (t) => t.engine === 'docker' || t.mode === 'rootless' || t.forwardPolicy !== 'DROP',
    reason: 'the host drops packets that are passed on, as Docker on the same host makes it do',
  },
  'own-client': {
    met: (t) => t.client === t.engine,
    reason: 'sets up the engine’s own client, and this column asks through another one',
  },
  disposable: {
    met: (t) => t.disposable,
    reason: 'changes the whole engine, which only a lab engine allows',
  },
} as const satisfies Record<string, RequirementRule>;

export type Requirement = keyof typeof rules;

/** The reasons why a target cannot be asked; empty when all requirements are met. */
export function unmetRequirements(needs: readonly Requirement[], traits: Traits): string[] {
  return needs.filter((need) => !rules[need].met(traits)).map((need) => rules[need].reason);
}
