/** What every call has in common: when it was sent, and which polls it belongs to. */
import * as z from 'zod';

/** One try of a question that was asked until its answer was accepted, or its deadline had passed. */
export const pollMarkSchema = z.strictObject({
  /** Tells the polls of one surface apart, from 1. */
  id: z.number().int().positive(),
  /** Which try it was, from 1. The last one is what the scenario went on with. */
  asking: z.number().int().positive(),
  accepted: z.boolean(),
});
export type PollMark = z.infer<typeof pollMarkSchema>;

export const asked = {
  /** When a call was sent: milliseconds after the first moment of its observation. Calls may overlap. */
  at: z.number(),
  /** Milliseconds until its end. */
  ms: z.number(),
  /** The outermost first; empty for a call that was made once. */
  polls: z.array(pollMarkSchema),
};
