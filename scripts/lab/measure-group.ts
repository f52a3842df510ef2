/** Measures one group of targets in a machine of its own, from its start to its end. */
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CanialiasError } from '../../harness/errors.ts';
import { type HostFacts, readHostFacts } from '../../harness/host/host-facts.ts';
import { findBusybox } from '../../harness/images/busybox.ts';
import type { RunRecord } from '../../harness/record/model.ts';
import { readRecord } from '../../harness/record/reading/read.ts';
import { compareReleases } from '../../harness/release-of.ts';
import { headerLine } from '../../harness/run/header.ts';
import type { OpenSession } from '../../harness/run/open-session.ts';
import type { Target } from '../../harness/transport/target.ts';
import { wayIn } from './enter.ts';
import { boot, handOver, measureInside } from './in-machine.ts';
import { startMachine } from './lab-container.ts';
import { brokenPromise, type LabGroup, unitsAside } from './lab-groups.ts';

/** The local Docker, the only target of a lab's session. */
export function dockerOf([target]: readonly Target[]): Target {
  if (target === undefined) throw new Error('a lab session has Docker for its one target');
  return target;
}

export interface Surroundings {
  open: OpenSession;
  filters: readonly string[];
  outDirectory: string;
  index: number;
  say: (line: string) => void;
}

/** Before 23.0, Docker asks for capabilities of a privileged container that this host may not have. */
function givesAllCapabilities({ traits }: Target, { linux }: HostFacts): boolean {
  return linux?.capSysResource !== false || compareReleases(traits.version, '23.0.0') >= 0;
}

/** The record as the machine wrote it, under the commit of the suite outside. */
export async function measureGroup(
  group: LabGroup,
  image: string,
  { open, filters, outDirectory, index, say }: Surroundings,
): Promise<RunRecord> {
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
    await measureInside(target, machine, way, group, filters, say);
    const record = await readRecord(join(out, 'run.jsonl'));
    for (const { id, identity } of record.targets) {
      const broken = brokenPromise(id, group.release, identity.version);
      if (broken !== null)
        throw new CanialiasError(
          'identity-mismatch',
          broken,
          'npm run canialias -- lab clean, and run again',
        );
    }
    const { suiteCommit, suiteDirty } = await headerLine(session.runId, record.header.filters);
    return { ...record, header: { ...record.header, suiteCommit, suiteDirty } };
  } finally {
    await handOver(target, machine, way);
    await machine.stop();
    rmSync(out, { recursive: true, force: true });
  }
}
