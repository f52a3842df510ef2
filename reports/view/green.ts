import { failing } from '../../harness/record/verdicts.ts';
import type { Matrix } from './matrix.ts';
import { runTroubles } from './run-troubles.ts';

/** Is every cell and feature explained, and was every engine left as it was found? */
export function isGreen(matrix: Matrix): boolean {
  return (
    matrix.cells.every(({ verdict }) => !failing.has(verdict)) &&
    matrix.features.every(({ features }) => features.every(({ verdict }) => !failing.has(verdict))) &&
    runTroubles(matrix).length === 0
  );
}
