/** The vocabulary, as `suites/vocabulary` holds it. */
import * as z from 'zod';
import { commandWordsSchema } from './commands/words.ts';
import { endpointWordsSchema } from './endpoints/words.ts';
import { fileWordsSchema } from './files/words.ts';
import { templateWordsSchema } from './templates/words.ts';

export const wordsSchema = z.strictObject({
  commands: commandWordsSchema,
  /** Commands of plugins of Docker's clients. Not asked for: which of them are there is a matter of what is installed. */
  plugins: commandWordsSchema,
  templates: templateWordsSchema,
  endpoints: endpointWordsSchema,
  /** Not asked for: no engine tells what it knows of them. */
  files: fileWordsSchema,
});
export type Words = z.infer<typeof wordsSchema>;
