/** Measures one group of targets in a machine of its own. */
import { join } from 'node:path';
import { CanialiasError } from '../../harness/errors.ts';
import { mergeRecords } from '../../harness/record/merge/merge-records.ts';
import type { RunRecord } from '../../harness/record/model.ts';
import { readRecord } from '../../harness/record/reading/read.ts';
import { headerLine } from '../../harness/run/header.ts';
import type { DeclaredScenario } from '../../harness/scenario.ts';
import { measureInside, measureOverBoots } from './in-machine.ts';
import { brokenPromise, type LabGroup } from './lab-groups.ts';
import { withLost } from './with-lost.ts';
import { type Inside, type Room, withMachine } from './with-machine.ts';

export interface Surroundings extends Room {
  filters: readonly string[];
  /** Scenarios among those of the filters that take a reboot. */
  rebooting: readonly DeclaredScenario[];
  /** Are there others among them? */
  hasOthers: boolean;
  say: (line: string) => void;
}

/** The record as the machine wrote it, under the commit of the suite outside. */
export function measureGroup(
  group: LabGroup,
  image: string,
  { filters, rebooting, hasOthers, say, ...room }: Surroundings,
): Promise<RunRecord> {
  // Elsewhere the plain run says that they are not applicable.
  const overBoots = group.release.host === 'systemd' ? rebooting : [];
  return withMachine(group, image, room, async (inside) => {
    const plain = hasOthers || overBoots.length === 0 ? await plainRun(inside) : null;
    const record = overBoots.length === 0 && plain !== null ? plain : await withBoots(inside, plain);
    const { suiteCommit, suiteDirty } = await headerLine(room.open.session.runId, record.header.filters);
    return { ...record, header: { ...record.header, suiteCommit, suiteDirty } };
  });

  async function plainRun(inside: Inside): Promise<RunRecord> {
    await measureInside(inside, group, filters, say);
    return recordIn(inside);
  }

  async function withBoots(inside: Inside, plain: RunRecord | null): Promise<RunRecord> {
    try {
      await measureOverBoots(inside, group, filters, say);
    } catch (error) {
      // The answers that are there took half an hour.
      if (plain === null || !(error instanceof CanialiasError)) throw error;
      say(error.message);
      return withLost(plain, overBoots, error.message);
    }
    const booted = await recordIn(inside);
    return plain === null ? booted : mergeRecords([plain, booted], { keepApart: false });
  }

  async function recordIn({ out }: Inside): Promise<RunRecord> {
    const record = await readRecord(join(out, 'run.jsonl'));
    for (const { id, identity } of record.targets) {
      const broken = brokenPromise(id, group.release, identity.version);
      if (broken !== null) {
        throw new CanialiasError(
          'identity-mismatch',
          broken,
          'npm run canialias -- lab clean, and run again',
        );
      }
    }
    return record;
  }
}
