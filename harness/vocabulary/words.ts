/** The vocabulary that is asked for, as `suites/vocabulary` holds it. */
import * as z from 'zod';
import { commandWordsSchema } from './commands/words.ts';
import { endpointWordsSchema } from './endpoints/words.ts';
import { templateWordsSchema } from './templates/words.ts';

export const wordsSchema = z.strictObject({
  commands: commandWordsSchema,
  templates: templateWordsSchema,
  endpoints: endpointWordsSchema,
});
export type Words = z.infer<typeof wordsSchema>;
