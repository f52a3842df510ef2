/** Puts the reports that are files beside the run record that they are made from. */
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeDirectory } from '../harness/record/writing/make-directory.ts';
import { writeFailure } from '../harness/record/writing/write-failure.ts';
import { renderJunit } from './junit/render.ts';
import { jobSummary } from './markdown/job-summary.ts';
import { renderMarkdown } from './markdown/render.ts';
import type { ByHand } from './site/reproductions.ts';
import { writeSite } from './site/write-site.ts';
import { writeWhole } from './text/write-whole.ts';
import type { Matrix } from './view/matrix.ts';
import { summarise } from './view/summarise.ts';

/**
 * Writes `MATRIX.md`, `summary.json`, `junit.xml` and, where there is what its reproductions are made of, the
 * page in `site/` and the summary of the CI job; makes the directory if need be, and returns the paths in it.
 * Throws `disk-full` or `cannot-write`; the reports of an earlier run then stay whole.
 */
export async function writeReports(
  matrix: Matrix,
  directory: string,
  byHand: ByHand | null,
): Promise<string[]> {
  makeDirectory(directory);
  const reports = [
    ['MATRIX.md', renderMarkdown(matrix)],
    ['summary.json', `${JSON.stringify(summarise(matrix), null, 2)}\n`],
    ['junit.xml', renderJunit(matrix)],
  ] as const;
  const paths: string[] = [];
  for (const [name, text] of reports) {
    const path = join(directory, name);
    await writeWhole(path, text);
    paths.push(path);
  }
  if (byHand !== null) {
    paths.push(await writeSite([matrix], join(directory, 'site'), byHand));
    await addJobSummary(matrix);
  }
  return paths;
}

/** GitHub shows what a step adds to this file on the page of the workflow run. */
async function addJobSummary(matrix: Matrix): Promise<void> {
  const path = process.env.GITHUB_STEP_SUMMARY;
  if (path === undefined || path === '') return;
  await appendFile(path, jobSummary(matrix)).catch((error: unknown) => {
    throw writeFailure(path, error);
  });
}
