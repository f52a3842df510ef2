import { existsSync } from 'node:fs';
import { lastRecord, publishedRecord } from './paths.ts';

/** The record that was named; otherwise the last run's, or the published one where nothing was measured yet. */
export function chosenRecord(path: string | undefined): string {
  if (path !== undefined) return path;
  if (existsSync(lastRecord) || !existsSync(publishedRecord)) return lastRecord;
  // Standard output is for programs too.
  process.stderr.write(`nothing was measured here yet; this is the published record, ${publishedRecord}\n`);
  return publishedRecord;
}
