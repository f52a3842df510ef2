/** The shape of the figures of a run. Apart from what makes them, which needs no library for it. */
import * as z from 'zod';
import { featureKinds } from '../../harness/record/feature-kind.ts';
import { censusLineSchema, traitsSchema, verdictSchema, weightSchema } from '../../harness/record/model.ts';

const count = z.number().int().nonnegative();

export const summarySchema = z.strictObject({
  suiteCommit: z.string().nullable(),
  /** What measured and judged it, in words: a record of several parts has several commits. */
  suite: z.string(),
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
  /** Of the targets whose vocabulary was asked. */
  features: z.array(
    z.strictObject({
      target: z.string(),
      /** Milliseconds that it took to ask them. */
      ms: z.number(),
      /** Number of features of each kind and verdict, zeros included; kinds that were not asked are left out. */
      kinds: z.partialRecord(z.enum(featureKinds), z.record(verdictSchema, count)),
    }),
  ),
  targets: z.array(
    z.strictObject({
      id: z.string(),
      traits: traitsSchema,
      /** Number of cells of each verdict, zeros included. */
      verdicts: z.record(verdictSchema, count),
      /** Cells that could be asked, which are not n/a: `asked` is the sum of what follows. */
      asked: count,
      /** Those whose every answer is the reference. */
      same: count,
      /** Those that differ, each counted by its heaviest answer, zeros included. */
      weights: z.record(weightSchema.or(z.literal('not-weighed')), count),
      /** Those where nothing reliable was measured, or what was measured is not judged. */
      unknown: count,
    }),
  ),
});
export type Summary = z.infer<typeof summarySchema>;
