/** How verdicts rank, and which of them fail a run. */
import type { Verdict } from './model.ts';

/**
 * From best to worst. What a reader may pass over comes first; what asks for an entry in the scenario
 * outranks what is explained; what was not measured at all outranks every measurement, since it may hide any
 * of them. A known difference outranks a declared refusal because it holds for less: "unsupported" on a cell
 * says that nothing on it could be measured. An answer that is not judged outranks those that are.
 */
export const verdictsFromBestToWorst = [
  'same',
  'not-applicable',
  'unsupported',
  'known-difference',
  'unknown',
  'fixed',
  'new-difference',
  'indeterminate',
  'not-run',
] as const satisfies readonly Verdict[];

/** A cell with one of these fails the run. */
export const failing: ReadonlySet<Verdict> = new Set(['fixed', 'new-difference', 'indeterminate', 'not-run']);

/** The worst of the verdicts; `not-run` of none, so that nothing measured is never green. */
export function worst(verdicts: readonly Verdict[]): Verdict {
  const ranks = verdicts.map((verdict) => verdictsFromBestToWorst.indexOf(verdict));
  return verdictsFromBestToWorst[Math.max(...ranks)] ?? 'not-run';
}
