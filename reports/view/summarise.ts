/** The figures of a run, for programs. */
import { z } from 'zod';
import { censusLineSchema, type RunRecord, traitsSchema, verdictSchema } from '../../harness/record/model.ts';
import { cellsOf } from './matrix.ts';
import { countVerdicts } from './verdict-words.ts';

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

export function summarise(record: RunRecord): Summary {
  const cells = cellsOf(record);
  const facts = record.results.flatMap(({ surfaces }) => surfaces.flatMap((surface) => surface.facts));
  const sum = (counts: readonly number[]) => counts.reduce((total, one) => total + one, 0);
  return {
    suiteCommit: record.header.suiteCommit,
    seconds: record.footer.seconds,
    totals: {
      scenarios: record.scenarios.length,
      facts: facts.filter((fact) => fact.measured !== undefined).length,
      cells: cells.length,
    },
    census: {
      leftBehind: sum(record.census.map((line) => line.leftBehind.length)),
      foreignTouched: sum(record.census.map((line) => line.foreignTouched.length)),
      targets: record.census.map(({ target, before, after, leftBehind, foreignTouched, identity }) => ({
        target,
        before,
        after,
        leftBehind,
        foreignTouched,
        identity,
      })),
    },
    targets: record.targets.map(({ id, traits }) => ({
      id,
      traits,
      verdicts: countVerdicts(cells.filter(({ target }) => target.id === id).map(({ verdict }) => verdict)),
    })),
  };
}
