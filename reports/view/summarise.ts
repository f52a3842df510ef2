/** The figures of a run, for programs. */
import { z } from 'zod';
import { censusLineSchema, traitsSchema, verdictSchema } from '../../harness/record/model.ts';
import type { Matrix } from './matrix.ts';
import { countsByTarget } from './tally.ts';

const count = z.number().int().nonnegative();

export const summarySchema = z.strictObject({
  suiteCommit: z.string().nullable(),
  /** Wall time of the whole run. */
  seconds: z.number(),
  totals: z.strictObject({
    scenarios: count,
    /** Answers measured: one for each fact, surface and target. */
    facts: count,
    /** Scenarios times targets. */
    cells: count,
  }),
  census: z.strictObject({
    /** Objects of the run that are still there, and objects of others that changed meanwhile. */
    leftBehind: count,
    foreignTouched: count,
    targets: z.array(censusLineSchema.omit({ type: true })),
  }),
  targets: z.array(
    z.strictObject({
      id: z.string(),
      traits: traitsSchema,
      /** Number of cells of each verdict, zeros included. */
      verdicts: z.record(verdictSchema, count),
    }),
  ),
});
export type Summary = z.infer<typeof summarySchema>;

export function summarise(matrix: Matrix): Summary {
  const facts = matrix.results.flatMap(({ surfaces }) => surfaces.flatMap((surface) => surface.facts));
  const sum = (counts: readonly number[]) => counts.reduce((total, one) => total + one, 0);
  return {
    suiteCommit: matrix.header.suiteCommit,
    seconds: matrix.footer.seconds,
    totals: {
      scenarios: matrix.scenarios.length,
      facts: facts.filter((fact) => fact.measured !== undefined).length,
      cells: matrix.cells.length,
    },
    census: {
      leftBehind: sum(matrix.census.map((line) => line.leftBehind.length)),
      foreignTouched: sum(matrix.census.map((line) => line.foreignTouched.length)),
      targets: matrix.census.map(({ target, before, after, leftBehind, foreignTouched, identity }) => ({
        target,
        before,
        after,
        leftBehind,
        foreignTouched,
        identity,
      })),
    },
    targets: countsByTarget(matrix).map(({ target: { id, traits }, counts }) => ({
      id,
      traits,
      verdicts: counts,
    })),
  };
}
