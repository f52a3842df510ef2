/** The shape of a recording as a JSON Schema (draft 2020-12), for readers in other languages. */
import * as z from 'zod';
import { recordingSchema, recordingSchemaVersion } from './model.ts';

/** What `recording.schema.json` holds. */
export function recordingJsonSchema(): Record<string, unknown> {
  const { $schema, ...shape } = z.toJSONSchema(recordingSchema);
  return {
    $schema,
    title: 'A canialias recording',
    description: `Recording schema ${recordingSchemaVersion}: what one command asked of docker.`,
    ...shape,
  };
}
