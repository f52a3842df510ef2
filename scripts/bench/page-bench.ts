/** How long the page of a very large record takes to write, and how large it is. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { gzipSync } from 'node:zlib';
import type { ByHand } from '../../reports/site/reproductions.ts';
import { writeSite } from '../../reports/site/write-site.ts';
import { largeRecord } from '../../reports/testing/large-record.ts';
import { matrixOf } from '../../reports/view/matrix.ts';

const size = { scenarios: 1000, columns: 20 };
/** What the matrix page loads. */
const files = ['index.html', 'assets/style.css', 'assets/app.js', 'assets/data.js'];

/** Leaves the site in the directory, to be looked at. */
export async function benchPage(directory: string, byHand: ByHand): Promise<string> {
  const record = largeRecord(size);
  const began = performance.now();
  await writeSite([matrixOf(record)], directory, byHand);
  const seconds = (performance.now() - began) / 1000;
  const bytes = await Promise.all(
    files.map(async (name) => gzipSync(await readFile(join(directory, name))).length),
  );
  const kilobytes = bytes.reduce((sum, one) => sum + one, 0) / 1000;
  return [
    `${size.scenarios} scenarios on ${size.columns} columns`,
    `  written in ${seconds.toFixed(1)} s (at most 20 s is wanted)`,
    `  the matrix page is ${kilobytes.toFixed(0)} kB compressed (at most 400 kB is wanted)`,
    `  ${join(directory, 'index.html')}`,
    '',
  ].join('\n');
}
