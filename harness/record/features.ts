/** What was measured of the vocabulary: one feature is one thing that a client can write or read. */
import * as z from 'zod';
import type { Verdict } from './model.ts';

/**
 * `known`: taken, or there. `ignored`: taken, and without effect. `refused`: known by name, and refused as such.
 * `unknown`: the parser, the router or the answer does not have it. `not-asked`: could not be asked here.
 */
export const featureStateSchema = z.enum(['known', 'ignored', 'refused', 'unknown', 'not-asked']);
export type FeatureState = z.infer<typeof featureStateSchema>;

/** What a target answered to one feature. Members that its kind does not have are absent. */
export const featureAnswerSchema = z.strictObject({
  state: featureStateSchema,
  /** Of a flag: its short form, such as `-d`. */
  short: z.string().optional(),
  /** Of a flag: does it take a value? */
  takes: z.enum(['value', 'nothing']).optional(),
  /** Of a field or placeholder: the JSON types of its value, such as `string` or `array of string`. */
  type: z.string().optional(),
});
export type FeatureAnswer = z.infer<typeof featureAnswerSchema>;

/** An answer to a feature as it is asked for: with its name, and with what was said. */
export const measuredFeatureSchema = featureAnswerSchema.extend({
  /** `cli:run --link`, `cli:ps --filter health`, `api:GET /containers/{id}/json .State.Health`. */
  id: z.string(),
  /** Why it is ignored, refused or was not asked, in the engine's words, at most 200 characters. It is not judged. */
  says: z.string().optional(),
});
export type MeasuredFeature = z.infer<typeof measuredFeatureSchema>;

const verdictOfFeature = [
  'same',
  'known-difference',
  'unknown',
  'new-difference',
  'fixed',
  'unsupported',
  'not-applicable',
  'indeterminate',
] as const satisfies readonly Verdict[];

export const featureResultSchema = measuredFeatureSchema.extend({
  verdict: z.enum(verdictOfFeature),
  /** What the baseline has for this column, in the words of `answerText`, where that is not what was measured. */
  expected: z.string().optional(),
});
export type FeatureResult = z.infer<typeof featureResultSchema>;

/** All features of one target, as a run writes them. */
export const featuresLineSchema = z.strictObject({
  type: z.literal('features'),
  target: z.string(),
  /** Milliseconds that it took to ask them. */
  ms: z.number(),
  features: z.array(featureResultSchema),
});
export type FeaturesLine = z.infer<typeof featuresLineSchema>;

/** A target whose answers stand in the lines of the features, once for all targets that answered alike. */
export const vocabularyLineSchema = z.strictObject({
  type: z.literal('vocabulary'),
  target: z.string(),
  /** Milliseconds that it took to ask them. */
  ms: z.number(),
  /** Number of features that it was asked for, so that a missing line shows. */
  features: z.number().int().nonnegative(),
});

/** One feature, with each different answer to it. */
export const featureLineSchema = z.strictObject({
  type: z.literal('feature'),
  id: z.string(),
  answers: z.array(featureResultSchema.omit({ id: true }).extend({ targets: z.array(z.string()).min(1) })),
});
export type FeatureLine = z.infer<typeof featureLineSchema>;

/** An answer in one line, such as `known -d nothing`: equal texts are equal answers. */
export function answerText({ state, short, takes, type }: FeatureAnswer): string {
  return [state, short, takes, type && `(${type})`].filter(Boolean).join(' ');
}
