/** Writes a whole record at once, such as one that was merged from others. */
import { renameSync, rmSync } from 'node:fs';
import type { RunRecord } from '../model.ts';
import { recordLines } from './record-lines.ts';
import { openRecord } from './write.ts';
import { writeFailure } from './write-failure.ts';

/** Throws `disk-full` or `cannot-write`; what stood at the path before then stays whole. */
export function writeRecord(path: string, record: RunRecord): void {
  const partial = `${path}.partial`;
  const writer = openRecord(partial, path);
  try {
    for (const line of recordLines(record)) writer.append(line);
    writer.close();
  } catch (error) {
    writer.close();
    rmSync(partial, { force: true });
    throw error;
  }
  try {
    renameSync(partial, path);
  } catch (error) {
    rmSync(partial, { force: true });
    throw writeFailure(path, error);
  }
}
