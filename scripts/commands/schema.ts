/** `canialias schema`: writes the JSON Schema of a run record's lines, which is checked in. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from '@commander-js/extra-typings';
import { recordJsonSchema } from '../../harness/record/json-schema.ts';
import { projectRoot } from '../../harness/run/select-scenarios.ts';

export function schemaCommand() {
  return new Command('schema').description('write the JSON Schema of the run record').action(async () => {
    const path = join(projectRoot, 'harness', 'record', 'run-record.schema.json');
    await writeFile(path, `${JSON.stringify(recordJsonSchema(), null, 2)}\n`);
  });
}
