import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../harness/place.ts';
import { type Documented, documentedSchema } from '../../reports/compat/documented-schema.ts';

/** What documentation tells of, and what became of it: `suites/documented-differences.json`. */
export async function documentedHere(): Promise<Documented[]> {
  const path = join(projectRoot, 'suites', 'documented-differences.json');
  return documentedSchema.parse(JSON.parse(await readFile(path, 'utf8')));
}
