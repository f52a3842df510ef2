import { readRecord } from '../../harness/record/reading/read.ts';
import { type Matrix, matrixOf } from '../../reports/view/matrix.ts';
import { chosenRecord } from './chosen-record.ts';

/** The last run's where none is named. Throws what `readRecord` throws. */
export async function readRecords(paths: readonly string[]): Promise<[Matrix, ...Matrix[]]> {
  const [first, ...more] = paths;
  const read = async (path: string) => matrixOf(await readRecord(path));
  return [await read(chosenRecord(first)), ...(await Promise.all(more.map(read)))];
}
