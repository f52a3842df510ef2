/** What a machine of the lab hands out when a command was tried in it. */
import * as z from 'zod';
import { recordingSchema } from '../../harness/record/recording/model.ts';
import { parsedJson } from '../../harness/transport/parsed.ts';

const triedInsideSchema = z.strictObject({
  tried: z.array(recordingSchema),
  notTried: z.array(z.strictObject({ name: z.string(), reason: z.string() })),
});

export type TriedInside = z.infer<typeof triedInsideSchema>;

/** `machine`: as errors name it. Throws `Trouble` for what `try-inside` does not write. */
export function readTriedInside(text: string, machine: string): TriedInside {
  return parsedJson(triedInsideSchema, text, `canialias try inside of ${machine}`);
}
