/** Puts the reports that are files beside the run record that they are made from. */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunRecord } from '../harness/record/model.ts';
import { writeFailure } from '../harness/record/write-failure.ts';
import { renderJunit } from './junit/render.ts';
import { renderMarkdown } from './markdown/render.ts';
import { summarise } from './summarise.ts';

/**
 * Writes `MATRIX.md`, `summary.json` and `junit.xml`, making the directory if need be, and returns their
 * paths. Throws `disk-full` or `cannot-write`; the reports of an earlier run then stay whole.
 */
export async function writeReports(record: RunRecord, directory: string): Promise<string[]> {
  await guarded(directory, () => mkdir(directory, { recursive: true }));
  const reports = [
    ['MATRIX.md', renderMarkdown(record)],
    ['summary.json', `${JSON.stringify(summarise(record), null, 2)}\n`],
    ['junit.xml', renderJunit(record)],
  ] as const;
  const paths: string[] = [];
  for (const [name, text] of reports) {
    const path = join(directory, name);
    await guarded(path, () => replace(path, text));
    paths.push(path);
  }
  return paths;
}

async function replace(path: string, text: string): Promise<void> {
  const partial = `${path}.partial`;
  try {
    await writeFile(partial, text);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

async function guarded<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw writeFailure(path, error);
  }
}
