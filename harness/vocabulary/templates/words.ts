/** Filters and template fields, as `suites/vocabulary/templates.json` holds them. */
import * as z from 'zod';

export const templateWordsSchema = z.strictObject({
  filters: z.array(z.strictObject({ command: z.string(), name: z.string(), value: z.string() })),
  fields: z.array(z.strictObject({ command: z.string(), field: z.string() })),
});
export type TemplateWords = z.infer<typeof templateWordsSchema>;
