/** The compatibility data that files are checked against. */
import { existsSync } from 'node:fs';
import { readCompat, shippedCompat } from '../../reports/compat/read-compat.ts';
import type { Compat } from '../../reports/compat/schema.ts';
import { readCompatOf } from '../cli/derived.ts';
import { publishedRecord } from '../cli/paths.ts';

/** Of the record that is named; otherwise the published one, whose data a package has ready. Throws as they do. */
export async function readCompatHere(record: string | undefined): Promise<Compat> {
  if (record !== undefined) return readCompatOf(record);
  return existsSync(shippedCompat) ? readCompat() : readCompatOf(publishedRecord);
}
