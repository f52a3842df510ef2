/** What `canialias matrix` tells of a run, when its record is written. */
import { readRecord } from '../../harness/record/reading/read.ts';
import type { ByHand } from '../../reports/site/reproductions.ts';
import { type Extent, renderTerminal } from '../../reports/terminal/render.ts';
import { isGreen } from '../../reports/view/green.ts';
import { matrixOf } from '../../reports/view/matrix.ts';
import { writeReports } from '../../reports/write-reports.ts';
import { terminalOf } from './terminal-of.ts';

/** Writes the reports into a directory, prints the matrix, and says whether it is green. */
export async function reportRun(
  path: string,
  directory: string,
  { byHand, extent }: { byHand: ByHand | null; extent: Extent },
): Promise<boolean> {
  const record = matrixOf(await readRecord(path));
  await writeReports(record, directory, byHand);
  process.stdout.write(renderTerminal(record, terminalOf(process.stdout), extent));
  return isGreen(record);
}
