/** How many questions were answered how. */
import type { TargetLine, Verdict } from '../../harness/record/model.ts';
import { isReference } from './answer.ts';
import type { Cell, Matrix } from './matrix.ts';
import { type Counts, countVerdicts } from './verdict-words.ts';
import type { Weighed } from './weight.ts';

export interface Tally {
  /** Questions that could be asked. */
  asked: number;
  /** Of those, where every answer is the reference's. */
  same: number;
  /** Of those, where an answer differs from the reference or the engine refuses. */
  differing: number;
  /** Those that differ, each counted once, by its heaviest answer. */
  weights: Record<Weighed, number>;
  /** Of those asked, where nothing reliable was measured, or what was measured is not judged. */
  unknown: number;
}

const unmeasured: ReadonlySet<Verdict> = new Set(['indeterminate', 'not-run']);

export function tallyOf(cells: readonly Cell[]): Tally {
  const asked = cells.filter(({ verdict }) => verdict !== 'not-applicable');
  const measured = asked.filter(({ verdict }) => !unmeasured.has(verdict));
  const weights = { silent: 0, fails: 0, output: 0, extra: 0, 'not-weighed': 0 };
  let same = 0;
  for (const { verdict, weight } of measured) {
    if (weight !== null) weights[weight] += 1;
    else if (isReference(verdict)) same += 1;
  }
  const differing = Object.values(weights).reduce((sum, count) => sum + count, 0);
  return { asked: asked.length, same, differing, weights, unknown: asked.length - same - differing };
}

/** Does a reader have to look twice here? */
export function differs(verdict: Verdict): boolean {
  return verdict !== 'same' && verdict !== 'not-applicable';
}

/** The cells of each target of the record in its order, with how many there are of each verdict. */
export function countsByTarget({
  targets,
  cells: all,
}: Matrix): { target: TargetLine; cells: Cell[]; counts: Counts }[] {
  return targets.map((target) => {
    const cells = all.filter((cell) => cell.target === target);
    return { target, cells, counts: countsOf(cells) };
  });
}

export function countsOf(cells: readonly Cell[]): Counts {
  return countVerdicts(cells.map(({ verdict }) => verdict));
}
