/** From facts to a plan: only what is missing, and a work-around only for a fact that asks for it. Pure. */
import type { HostFacts } from '../../harness/host/host-facts.ts';
import type { Plan } from './action.ts';
import { planDocker } from './plan-docker.ts';
import { installableParts, planPackages } from './plan-packages.ts';
import { planPodman } from './plan-podman.ts';
import { planRootless } from './plan-rootless.ts';
import type { Presence } from './presence.ts';

export function installPlan(facts: HostFacts, presence: Presence): Plan {
  const { linux } = facts;
  if (linux === null) {
    return {
      actions: [],
      obstacles: [
        {
          code: 'install-failed',
          what: `engines run in a virtual machine on ${facts.platform}, and canialias installs on Linux only`,
          hint: 'run canialias inside a Linux machine',
        },
      ],
    };
  }
  const packages = planPackages(linux, presence);
  const rootless = planRootless(facts, linux, presence.rootlessUser);
  return {
    actions: [
      ...packages.actions,
      ...planDocker(linux, presence, installableParts(linux, presence).includes('docker')),
      ...planPodman(linux, presence),
      ...rootless.actions,
    ],
    obstacles: [...packages.obstacles, ...rootless.obstacles],
  };
}
