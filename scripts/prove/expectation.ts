/** What `expected.yaml` of a sample says of running its lines. Pure. */
import { parse } from 'yaml';
import * as z from 'zod';
import { CanialiasError } from '../../harness/errors.ts';

const schema = z.strictObject({
  /**
   * Commands of docker that make what the lines need. IMAGE is an image that prints a word and ends, IMAGE:entrypoint one
   * that prints its arguments.
   */
  setup: z.array(z.string()).default([]),
  /** Words that the file does not tell, as it writes them, with what to put in their place. */
  given: z.record(z.string(), z.string()).default({}),
  /** Lines that are not to be run, by `path:line`, and why. */
  leave: z.record(z.string(), z.string()).default({}),
  findings: z.unknown(),
});
export type Expectation = z.infer<typeof schema>;

/** `path`: for the error. Throws `usage`. */
export function parseExpectation(text: string, path: string): Expectation {
  const found = schema.safeParse(parse(text));
  if (found.success) return found.data;
  throw new CanialiasError('usage', `${path} is no expectation of a sample`, z.prettifyError(found.error));
}
