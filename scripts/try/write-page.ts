import { styleSheet } from '../../reports/site/assets.ts';
import { tryPage } from '../../reports/site/pages/try/page.ts';
import { writeWhole } from '../../reports/text/write-whole.ts';
import type { Tried } from '../../reports/try/tried.ts';

/** Throws `disk-full` or `cannot-write`. */
export async function writePage(tried: Tried, path: string): Promise<void> {
  await writeWhole(path, tryPage(tried, await styleSheet()));
}
