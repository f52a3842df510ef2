/** Differences that documentation tells of, and what became of each. Pure. */
import * as z from 'zod';

/** `area/name#fact` */
const facts = z.array(z.string().regex(/^[a-z]+\/[a-z0-9-]+#\w+$/)).min(1);
/** Ids of features, such as `cli:run --link`. */
const features = z.array(z.string().regex(/^(cli|api):/)).min(1);
const sentence = z.string().min(1);

const told = {
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** What is told, in a few words; of Podman and Docker as a whole where it names no release. */
  says: z.string().min(1).max(90),
  /** Where it is told. */
  source: z.url().optional(),
};

const evidence = (name: string) => `needs ${name}, ${name}ByFeatures or both`;

const shownSchema = z
  .strictObject({
    ...told,
    shownBy: facts.optional(),
    /** Features that one engine knows by name and another does not, or knows as something else. */
    shownByFeatures: features.optional(),
    /** What was measured otherwise, where the rest is as told. */
    partlyNotSo: sentence.optional(),
  })
  .refine((one) => one.shownBy ?? one.shownByFeatures, evidence('shown'));

const refutedSchema = z
  .strictObject({
    ...told,
    refutedBy: facts.optional(),
    refutedByFeatures: features.optional(),
    /** What was measured instead. */
    measured: sentence,
  })
  .refine((one) => one.refutedBy ?? one.refutedByFeatures, evidence('refuted'));

/** With the reason, in one line. */
const notMeasuredSchema = z.strictObject({ ...told, notMeasured: sentence });

/** Can be measured, and no fact is about it. `area`: the one that it would stand in. */
const openSchema = z.strictObject({ ...told, open: z.literal(true), area: z.string().regex(/^[a-z]+$/) });

export const documentedSchema = z.array(z.union([shownSchema, refutedSchema, notMeasuredSchema, openSchema]));

export type Documented = z.infer<typeof documentedSchema>[number];
export type Shown = z.infer<typeof shownSchema>;
export type Refuted = z.infer<typeof refutedSchema>;
export type NotMeasured = z.infer<typeof notMeasuredSchema>;
export type Open = z.infer<typeof openSchema>;
