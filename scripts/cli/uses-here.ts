import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../harness/place.ts';
import type { Uses } from '../../reports/compat/render-coverage.ts';

/** What real files use of Docker, and how often: `suites/vocabulary/used.json`. */
export async function usesHere(): Promise<Uses> {
  return JSON.parse(await readFile(join(projectRoot, 'suites', 'vocabulary', 'used.json'), 'utf8')) as Uses;
}
