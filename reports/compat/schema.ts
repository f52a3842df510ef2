/** The shape of the compatibility data. Apart from what makes and reads it, which needs no library for it. */
import * as z from 'zod';
import { featureKinds } from '../../harness/record/feature-kind.ts';
import { engineSchema, modeSchema, surfaceSchema, weightSchema } from '../../harness/record/model.ts';

const weightedSchema = z.enum([...weightSchema.options, 'not-weighed']);

/** Raised whenever a member changes its shape or its meaning. */
export const compatSchemaVersion = 1;

/**
 * `supported`: facts about it were measured, and all are as the reference says. `differs`: a fact about it is not, or
 * the name itself answers otherwise. `ignored`: taken, and without effect. `refused`: known by name, and refused.
 * `unknown`: the parser, the router or the answer does not have it. `known`: taken or there; its behaviour was not measured.
 */
export const featureClassSchema = z.enum(['supported', 'differs', 'ignored', 'refused', 'unknown', 'known']);

/** A fact that is not as the reference says. */
export const deviationSchema = z.strictObject({
  /** Key in `facts`. */
  fact: z.string(),
  weight: weightedSchema,
  /** Index into `causes`; absent where no cause is declared. */
  cause: z.number().int().nonnegative().optional(),
});

/** Neighbouring measured releases that answer alike. */
export const spanSchema = z.strictObject({
  class: featureClassSchema,
  /** Oldest and newest release of the span, both measured. What lies between two spans is not claimed by either. */
  first: z.string(),
  last: z.string(),
  /** What a script that uses it meets; absent where nothing differs or it is not known. */
  weight: weightedSchema.optional(),
  /** What the name answers, where that is not what the reference answers: `known value`, `known (string)`. */
  answer: z.string().optional(),
  differs: z.array(deviationSchema).optional(),
});

/** Releases of one engine, in one mode, driven by one client. */
export const engineLineSchema = z.strictObject({
  engine: engineSchema,
  mode: modeSchema,
  client: engineSchema,
  /** Those that were measured, the oldest first. */
  releases: z.array(z.string()),
});

/** An answer that is not the reference. */
export const otherwiseSchema = z.strictObject({
  answer: z.string(),
  /** Index into `columns`: those that answered so. */
  on: z.number().int().nonnegative(),
  /** Absent where each surface that the question is asked over answers so. */
  surface: surfaceSchema.optional(),
});

export const compatFactSchema = z.strictObject({
  title: z.string(),
  /** Title of the scenario that states it. */
  question: z.string(),
  /** Its page, relative to the site that has this file. */
  page: z.string(),
  /** It holds only in such uses: names of contexts, all of them. Absent where it concerns every use. */
  when: z.array(z.string()).optional(),
  /** The reference; absent where every column answers so. What is long is cut, here and in `answer`, and has an ellipsis. */
  reference: z.string().optional(),
  otherwise: z.array(otherwiseSchema).optional(),
  /** What to write instead, where something works everywhere. */
  advice: z.array(z.strictObject({ write: z.string(), shownBy: z.string() })).optional(),
});

export const compatFeatureSchema = z.strictObject({
  kind: z.enum(featureKinds),
  /** Index into `supports`. */
  support: z.number().int().nonnegative(),
  /** What the reference answers: short form of a flag, whether it takes a value, JSON types of a value. */
  short: z.string().optional(),
  takes: z.enum(['value', 'nothing']).optional(),
  type: z.string().optional(),
  /** The heaviest over all lines but that of Docker itself. */
  weight: weightedSchema.optional(),
  /** Keys in `facts` of those that measure its behaviour. */
  facts: z.array(z.string()).optional(),
});

export const compatSchema = z.strictObject({
  schema: z.literal(compatSchemaVersion),
  measuredAt: z.iso.datetime(),
  suiteCommit: z.string().nullable(),
  /** The column whose answers are the reference for names; null where Docker was not asked. */
  reference: z.string().nullable(),
  /** By the name of its columns without a release: `docker`, `podman-rootless`, `podman+docker-cli`. */
  lines: z.record(z.string(), engineLineSchema),
  /** Commands that are another one under a second name: `container run` is `run`. */
  aliases: z.record(z.string(), z.string()),
  causes: z.array(z.strictObject({ because: z.string(), source: z.string() })),
  facts: z.record(z.string(), compatFactSchema),
  /** What facts have in common: sets of measured columns, by name: `podman@5.8.6`. */
  columns: z.array(z.array(z.string())).optional(),
  /** What features have in common: by the name of a line, its spans, the oldest first. */
  supports: z.array(z.record(z.string(), z.array(spanSchema))),
  features: z.record(z.string(), compatFeatureSchema),
});

export type FeatureClass = z.infer<typeof featureClassSchema>;
export type Deviation = z.infer<typeof deviationSchema>;
export type Span = z.infer<typeof spanSchema>;
export type EngineLine = z.infer<typeof engineLineSchema>;
export type CompatFact = z.infer<typeof compatFactSchema>;
export type CompatFeature = z.infer<typeof compatFeatureSchema>;
export type Compat = z.infer<typeof compatSchema>;
