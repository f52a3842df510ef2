/** Filters and template fields, as `suites/vocabulary/templates.json` holds them. */
import * as z from 'zod';

/** Values may hold the name of a prepared object: `{container}`. */
const filterSchema = z.strictObject({
  command: z.string(),
  name: z.string(),
  /** A value that leaves out at least one of the prepared objects. */
  none: z.string(),
  /** A value that finds one, where one can; asked where the other one is refused. */
  some: z.string(),
});
export type FilterWord = z.infer<typeof filterSchema>;

export const templateWordsSchema = z.strictObject({
  filters: z.array(filterSchema),
  /** Of each command the fields that its `--format` takes: `.State.Health.Status`, `.Mounts[].Source`. */
  fields: z.record(z.string(), z.array(z.string())),
});
export type TemplateWords = z.infer<typeof templateWordsSchema>;
