/** The shape of the compatibility data as a JSON Schema (draft 2020-12), for readers in other languages. */
import * as z from 'zod';
import { compatSchema, compatSchemaVersion } from './schema.ts';

/** What `compat.schema.json` holds. */
export function compatJsonSchema(): Record<string, unknown> {
  const { $schema, ...shape } = z.toJSONSchema(compatSchema);
  return {
    $schema,
    title: 'Compatibility data of container engines, as canialias publishes it',
    description: `Schema ${compatSchemaVersion}. docs/compat.md says how it is to be read.`,
    ...shape,
  };
}
