/** A machine of the lab for one group of targets, from its start to its end. */
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type HostFacts, readHostFacts } from '../../harness/host/host-facts.ts';
import { findBusybox } from '../../harness/images/busybox.ts';
import { compareReleases } from '../../harness/release-of.ts';
import type { OpenSession } from '../../harness/run/open-session.ts';
import type { Target } from '../../harness/transport/target.ts';
import { type Way, wayIn } from './enter.ts';
import { boot, handOver } from './in-machine.ts';
import { type LabMachine, startMachine } from './lab-container.ts';
import { type LabGroup, unitsAside } from './lab-groups.ts';
import { dockerOf } from './local-docker.ts';

export interface Room {
  open: OpenSession;
  outDirectory: string;
  /** Of the machine, among those of the run. */
  index: number;
}

export interface Inside {
  /** The Docker that the machine runs on. */
  target: Target;
  machine: LabMachine;
  way: Way;
  /** Directory of this host that the machine sees as `places.out`; gone when the machine is. */
  out: string;
}

/** Before 23.0, Docker asks for capabilities of a privileged container that this host may not have. */
function givesAllCapabilities({ traits }: Target, { linux }: HostFacts): boolean {
  return linux?.capSysResource !== false || compareReleases(traits.version, '23.0.0') >= 0;
}

/** `use` is called when the machine is ready for its engines. */
export async function withMachine<Result>(
  group: LabGroup,
  image: string,
  { open, outDirectory, index }: Room,
  use: (inside: Inside) => Promise<Result>,
): Promise<Result> {
  const { session, journal } = open;
  const target = dockerOf(session.targets);
  const out = mkdtempSync(join(session.workDirectory, 'lab-'));
  const facts = await readHostFacts();
  const busybox = await findBusybox({ cacheFile: join(outDirectory, 'cache', 'busybox') });
  const machine = await startMachine({
    target,
    journal,
    runId: session.runId,
    name: `ca-${session.runId}-lab-${index}`,
    image,
    busybox: busybox.path,
    out,
    host: group.release.host,
    cgroups: facts.linux?.cgroups ?? null,
    without: unitsAside(group.targets),
    privileged: givesAllCapabilities(target, facts),
  });
  const way = wayIn(group.release.host, facts.linux?.cgroups ?? null);
  try {
    await boot(target, machine, way, group);
    return await use({ target, machine, way, out });
  } finally {
    await handOver(target, machine, way);
    await machine.stop();
    rmSync(out, { recursive: true, force: true });
  }
}
