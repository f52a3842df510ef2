/** What may be written in Dockerfiles and compose files, as `suites/vocabulary/files.json` holds it. */
import * as z from 'zod';

export const fileWordsSchema = z.strictObject({
  dockerfile: z.strictObject({
    /** Parser directives, such as `syntax`. */
    directives: z.array(z.string()),
    /** Of each instruction its flags, without dashes. */
    instructions: z.record(z.string(), z.array(z.string())),
  }),
  compose: z.strictObject({
    /** Keys at the top that are settings themselves, such as `name`. */
    single: z.array(z.string()),
    /** Keys at the top below which people choose names, such as `services`, with the keys below each of those names. */
    named: z.record(z.string(), z.array(z.string())),
  }),
});
export type FileWords = z.infer<typeof fileWordsSchema>;
