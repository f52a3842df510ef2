/** The endpoints of Docker's API by their names, as the vocabulary has them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../harness/place.ts';
import {
  type EndpointWords,
  type RequestWords,
  requestWords,
} from '../../harness/vocabulary/uses/request-uses.ts';

export async function requestWordsHere(): Promise<RequestWords> {
  const text = await readFile(join(projectRoot, 'suites', 'vocabulary', 'endpoints.json'), 'utf8');
  return requestWords(JSON.parse(text) as EndpointWords);
}
