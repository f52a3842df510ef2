/** How many questions were answered how. */
import type { TargetLine, Verdict } from '../../harness/record/model.ts';
import type { Cell, Matrix } from './matrix.ts';
import { type Counts, countVerdicts } from './verdict-words.ts';

export interface Tally {
  /** Questions that could be asked. */
  asked: number;
  /** Of those, where every answer is the reference's. */
  same: number;
  /** Of those, where an answer differs from the reference or the engine refuses. */
  differing: number;
  /** Of those, where nothing reliable was measured. */
  unknown: number;
}

const unknown: ReadonlySet<Verdict> = new Set(['indeterminate', 'not-run']);

export function tallyOf(cells: readonly Cell[]): Tally {
  const verdicts = cells.map(({ verdict }) => verdict).filter((verdict) => verdict !== 'not-applicable');
  const count = (wanted: (verdict: Verdict) => boolean) => verdicts.filter(wanted).length;
  const [asked, open] = [verdicts.length, count((verdict) => unknown.has(verdict))];
  const differing = count(differs) - open;
  return { asked, same: asked - differing - open, differing, unknown: open };
}

/** Does a reader have to look twice here? */
export function differs(verdict: Verdict): boolean {
  return verdict !== 'same' && verdict !== 'not-applicable';
}

/** Number of cells of each verdict, for each target of the record in its order. */
export function countsByTarget({ targets, cells }: Matrix): { target: TargetLine; counts: Counts }[] {
  return targets.map((target) => ({
    target,
    counts: countsOf(cells.filter((cell) => cell.target === target)),
  }));
}

export function countsOf(cells: readonly Cell[]): Counts {
  return countVerdicts(cells.map(({ verdict }) => verdict));
}
