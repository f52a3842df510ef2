/** `canialias schema`: writes the JSON Schemas of what canialias writes, which are checked in. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from '@commander-js/extra-typings';
import { projectRoot } from '../../harness/place.ts';
import { needsClone } from '../cli/needs-clone.ts';

export function schemaCommand() {
  return new Command('schema')
    .description('write the JSON Schemas of the run record, of recordings and of compat.json')
    .action(async () => {
      needsClone('canialias schema');
      const { recordJsonSchema } = await import('../../harness/record/json-schema.ts');
      const { recordingJsonSchema } = await import('../../harness/record/recording/json-schema.ts');
      const { compatJsonSchema } = await import('../../reports/compat/json-schema.ts');
      for (const [path, schema] of [
        ['harness/record/run-record.schema.json', recordJsonSchema()],
        ['harness/record/recording/recording.schema.json', recordingJsonSchema()],
        ['reports/compat/compat.schema.json', compatJsonSchema()],
      ] as const) {
        await writeFile(join(projectRoot, path), `${JSON.stringify(schema, null, 2)}\n`);
      }
    });
}
