/** Measures one group of targets in a machine of its own. */
import { join } from 'node:path';
import { CanialiasError } from '../../harness/errors.ts';
import type { RunRecord } from '../../harness/record/model.ts';
import { readRecord } from '../../harness/record/reading/read.ts';
import { headerLine } from '../../harness/run/header.ts';
import { measureInside } from './in-machine.ts';
import { brokenPromise, type LabGroup } from './lab-groups.ts';
import { type Room, withMachine } from './with-machine.ts';

export interface Surroundings extends Room {
  filters: readonly string[];
  say: (line: string) => void;
}

/** The record as the machine wrote it, under the commit of the suite outside. */
export function measureGroup(
  group: LabGroup,
  image: string,
  { filters, say, ...room }: Surroundings,
): Promise<RunRecord> {
  return withMachine(group, image, room, async (inside) => {
    await measureInside(inside, group, filters, say);
    const record = await readRecord(join(inside.out, 'run.jsonl'));
    for (const { id, identity } of record.targets) {
      const broken = brokenPromise(id, group.release, identity.version);
      if (broken !== null)
        throw new CanialiasError(
          'identity-mismatch',
          broken,
          'npm run canialias -- lab clean, and run again',
        );
    }
    const { suiteCommit, suiteDirty } = await headerLine(room.open.session.runId, record.header.filters);
    return { ...record, header: { ...record.header, suiteCommit, suiteDirty } };
  });
}
