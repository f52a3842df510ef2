/** Puts the table of a run into a page, between its markers. */
import { readFile } from 'node:fs/promises';
import { CanialiasError } from '../../harness/errors.ts';
import { readmeTable } from '../../reports/markdown/readme-table.ts';
import { replaceBetweenMarkers } from '../../reports/text/between-markers.ts';
import { writeWhole } from '../../reports/text/write-whole.ts';
import type { Matrix } from '../../reports/view/matrix.ts';

/** Throws `usage` for a page that is not there or has no place for the table, `cannot-write` and `disk-full`. */
export async function updateReadme(path: string, matrix: Matrix): Promise<void> {
  const page = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new CanialiasError(
      'usage',
      `${path}: cannot be read`,
      'Name the page that holds the markers.',
      error,
    );
  });
  await writeWhole(path, replaceBetweenMarkers(page, readmeTable(matrix), path));
}
