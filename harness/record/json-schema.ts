/** The shape of one line of a run record as a JSON Schema (draft 2020-12), for readers in other languages. */
import * as z from 'zod';
import { lineSchema, recordSchemaVersion } from './model.ts';

/** What `run-record.schema.json` holds. */
export function recordJsonSchema(): Record<string, unknown> {
  const { $schema, ...shape } = z.toJSONSchema(lineSchema);
  return {
    $schema,
    title: 'A line of a canialias run record',
    description:
      `Record schema ${recordSchemaVersion}. A record is JSON Lines: header, targets, scenarios, results, ` +
      'features, census, footer. One without a footer was cut off.',
    ...shape,
  };
}
