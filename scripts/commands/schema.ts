/** `canialias schema`: writes the JSON Schema of a run record's lines, which is checked in. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from '@commander-js/extra-typings';
import { projectRoot } from '../../harness/place.ts';
import { needsClone } from '../cli/needs-clone.ts';

export function schemaCommand() {
  return new Command('schema').description('write the JSON Schema of the run record').action(async () => {
    needsClone('canialias schema');
    const { recordJsonSchema } = await import('../../harness/record/json-schema.ts');
    const path = join(projectRoot, 'harness', 'record', 'run-record.schema.json');
    await writeFile(path, `${JSON.stringify(recordJsonSchema(), null, 2)}\n`);
  });
}
