/**
 * The run record: the only thing that reports read. One JSON object a line, in this order: header,
 * targets, scenarios, results, features, census, footer. A record without its footer was cut off.
 */
import * as z from 'zod';
import { jsonSchema, madeSchema, stepSchema } from './evidence.ts';
import {
  type FeaturesLine,
  featureLineSchema,
  featuresLineSchema,
  vocabularyLineSchema,
} from './features.ts';
import { identitySchema, selectorSchema, surfaceSchema, traitsSchema } from './traits.ts';

export * from './evidence.ts';
export * from './features.ts';
export * from './schema-version.ts';
export * from './traits.ts';

export const verdictSchema = z.enum([
  'same',
  'known-difference',
  'unknown',
  'new-difference',
  'fixed',
  'unsupported',
  'not-applicable',
  'indeterminate',
  'not-run',
]);
export type Verdict = z.infer<typeof verdictSchema>;

/**
 * What it means where an answer is not the reference: a command or request ends in an error (`fails`), it goes through
 * and does something else (`silent`), only text, a format or a code number is otherwise (`output`), or there is more
 * than a script written for Docker asks for (`extra`).
 */
export const weightSchema = z.enum(['silent', 'fails', 'output', 'extra']);
export type Weight = z.infer<typeof weightSchema>;

export const factResultSchema = z.strictObject({
  name: z.string(),
  verdict: verdictSchema,
  reference: jsonSchema,
  /** What the scenario expects of this target: the reference, or a declared difference. */
  expected: jsonSchema,
  /** Absent only when the fact was not measured. */
  measured: jsonSchema.optional(),
  /** Index into the scenario's differences, where one applies to this fact and target. */
  difference: z.number().int().nonnegative().nullable(),
});
export type FactResult = z.infer<typeof factResultSchema>;

export const surfaceResultSchema = z.strictObject({
  surface: surfaceSchema,
  verdict: verdictSchema,
  /** Why, for every verdict that is not about facts. */
  reason: z.string().nullable(),
  /** Index into the scenario's differences, where a declared refusal applies to the whole surface. */
  difference: z.number().int().nonnegative().nullable(),
  facts: z.array(factResultSchema),
  steps: z.array(stepSchema),
  /** In the order in which it was made or told; null in what is read from records of schema 3. */
  made: z.array(madeSchema).nullable(),
  /** Milliseconds from the first call to the end of the clean-up. */
  ms: z.number(),
  /** Milliseconds of those in which the engine had the floor. */
  engineMs: z.number(),
});
export type SurfaceResult = z.infer<typeof surfaceResultSchema>;

export const differenceSchema = z.strictObject({
  on: selectorSchema,
  facts: z.record(z.string(), jsonSchema),
  /** True where the engine refuses the question itself, so that no fact can be measured. */
  refused: z.boolean(),
  /** Where these answers weigh otherwise than their facts say; null where they do not. */
  weight: weightSchema.nullable(),
  because: z.string(),
  source: z.string(),
});

/** What to write so that it works on every engine. */
export const adviceSchema = z.strictObject({
  /** The facts whose differences it gets around. */
  facts: z.array(z.string()).min(1),
  write: z.string(),
  /** The fact that measures the portable way, as `area/name#fact`. */
  shownBy: z.string(),
});

export const factSpecSchema = z.strictObject({
  title: z.string(),
  reference: jsonSchema,
  /** Null in what is read from records before schema 5. */
  weight: weightSchema.nullable(),
  /** Ids of the features whose behaviour it measures. */
  about: z.array(z.string()).optional(),
  /** Names of `factContexts`, `value:WORD` or `reads:WORDS`: it holds only where all of these do. */
  when: z.array(z.string()).optional(),
});

export const scenarioLineSchema = z.strictObject({
  type: z.literal('scenario'),
  id: z.string(),
  area: z.string(),
  title: z.string(),
  why: z.string(),
  claims: z.array(z.string()),
  sources: z.array(z.string()),
  surfaces: z.array(surfaceSchema),
  needs: z.array(z.string()),
  facts: z.record(z.string(), factSpecSchema),
  differences: z.array(differenceSchema),
  advice: z.array(adviceSchema),
  /** Ids that the scenario had before, so that records from then can be compared. */
  aliases: z.array(z.string()),
});
export type ScenarioLine = z.infer<typeof scenarioLineSchema>;

export const hostSchema = z.strictObject({
  platform: z.string(),
  kernel: z.string(),
  cpus: z.number().int(),
  memoryBytes: z.number(),
  node: z.string(),
});

/** The share of the scenarios that a run asked: number `index` (from 1) of `count`. */
export const shardSchema = z.strictObject({
  index: z.number().int().positive(),
  count: z.number().int().positive(),
});
export type Shard = z.infer<typeof shardSchema>;

/** One of the runs that a merged record was made of. */
export const partSchema = z.strictObject({
  runId: z.string(),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime(),
  host: hostSchema,
  targets: z.array(z.string()),
  shard: shardSchema.nullable(),
  /** The commit that measured it, in a record whose parts are of several. */
  suiteCommit: z.string().optional(),
});
export type Part = z.infer<typeof partSchema>;

export const headerLineSchema = z.strictObject({
  type: z.literal('header'),
  schema: z.number().int().positive(),
  runId: z.string(),
  startedAt: z.iso.datetime(),
  /** Null outside of a git clone, and where the parts are of several commits. */
  suiteCommit: z.string().nullable(),
  /** True when the work tree held changes that the commit does not. */
  suiteDirty: z.boolean(),
  /** The commit whose declarations gave the verdicts, where the answers were judged anew since the run. */
  judgedBy: z.string().optional(),
  host: hostSchema,
  filters: z.strictObject({
    areas: z.array(z.string()),
    ids: z.array(z.string()),
    claims: z.array(z.string()),
    targets: z.array(z.string()),
    /** Null where all of the chosen scenarios were asked. */
    shard: shardSchema.nullable(),
  }),
  /** The runs that were merged into this record; empty in the record of one run. */
  parts: z.array(partSchema),
});
export type HeaderLine = z.infer<typeof headerLineSchema>;

export const targetLineSchema = z.strictObject({
  type: z.literal('target'),
  id: z.string(),
  traits: traitsSchema,
  identity: identitySchema,
  /** How the `api` surface's socket came to be: the engine's own, or a service started for this run. */
  socketOrigin: z.enum(['engine', 'run']),
  /**
   * How the run got to the engine: it ran on the engine's own host, or it entered a lab container, by its
   * namespaces or through the exec of the engine that runs it.
   */
  entered: z.enum(['host', 'namespaces', 'exec']),
  /**
   * Milliseconds that `run --rm IMAGE true` took before the first question, as a measure of the host's pace. Null where
   * it failed, and in a run of few scenarios; absent in older records.
   */
  paceMs: z.number().nullable().optional(),
});
export type TargetLine = z.infer<typeof targetLineSchema>;

/** A column that was asked for, or usual, and could not be measured. */
export const missingTargetLineSchema = z.strictObject({
  type: z.literal('missing-target'),
  id: z.string(),
  reason: z.string(),
  hint: z.string(),
});
export type MissingTargetLine = z.infer<typeof missingTargetLineSchema>;

export const resultLineSchema = z.strictObject({
  type: z.literal('result'),
  scenario: z.string(),
  target: z.string(),
  verdict: verdictSchema,
  reason: z.string().nullable(),
  startedAt: z.iso.datetime(),
  ms: z.number(),
  surfaces: z.array(surfaceResultSchema),
});
export type ResultLine = z.infer<typeof resultLineSchema>;

const inventorySchema = z.strictObject({
  containers: z.number().int(),
  volumes: z.number().int(),
  networks: z.number().int(),
  images: z.number().int(),
});
export type Inventory = z.infer<typeof inventorySchema>;

export const censusLineSchema = z.strictObject({
  type: z.literal('census'),
  target: z.string(),
  before: inventorySchema,
  after: inventorySchema,
  /** `kind name` of every object of this run that is still there. */
  leftBehind: z.array(z.string()),
  /** `kind name: what happened` of every object not ours that changed during the run. */
  foreignTouched: z.array(z.string()),
  /** Identity after the last scenario; null when the engine no longer answered. */
  identity: identitySchema.nullable(),
});
export type CensusLine = z.infer<typeof censusLineSchema>;

export const footerLineSchema = z.strictObject({
  type: z.literal('footer'),
  endedAt: z.iso.datetime(),
  /** Wall time of the whole run, set-up and clean-up included. */
  seconds: z.number(),
  /** Number of result lines, so that a record with a hole in it shows. */
  results: z.number().int(),
  interrupted: z.boolean(),
});
export type FooterLine = z.infer<typeof footerLineSchema>;

export const lineSchema = z.discriminatedUnion('type', [
  headerLineSchema,
  targetLineSchema,
  missingTargetLineSchema,
  scenarioLineSchema,
  resultLineSchema,
  featuresLineSchema,
  vocabularyLineSchema,
  featureLineSchema,
  censusLineSchema,
  footerLineSchema,
]);
export type Line = z.infer<typeof lineSchema>;

/** A whole record, as a reader hands it to reports. */
export interface RunRecord {
  header: HeaderLine;
  targets: TargetLine[];
  missing: MissingTargetLine[];
  scenarios: ScenarioLine[];
  results: ResultLine[];
  /** Of the targets whose vocabulary was asked. */
  features: FeaturesLine[];
  census: CensusLine[];
  footer: FooterLine;
}
