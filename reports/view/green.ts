import type { RunRecord } from '../../harness/record/model.ts';
import { failing } from '../../harness/record/verdicts.ts';
import { cellsOf } from './matrix.ts';
import { runTroubles } from './run-troubles.ts';

/** Is every cell explained, and was every engine left as it was found? */
export function isGreen(record: RunRecord): boolean {
  return cellsOf(record).every(({ verdict }) => !failing.has(verdict)) && runTroubles(record).length === 0;
}
