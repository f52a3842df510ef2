import type { RunRecord } from '../../harness/record/model.ts';
import { readRecord } from '../../harness/record/read.ts';
import { chosenRecord } from './chosen-record.ts';

/** The last run's where none is named. Throws what `readRecord` throws. */
export async function readRecords(paths: readonly string[]): Promise<[RunRecord, ...RunRecord[]]> {
  const [first, ...more] = paths;
  return [await readRecord(chosenRecord(first)), ...(await Promise.all(more.map(readRecord)))];
}
