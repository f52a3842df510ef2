/** How many questions there are of each weight, a line for each target. */
import { table } from '../text/escape-markdown.ts';
import type { Tally } from '../view/tally.ts';
import { weightColumns } from '../view/weight-words.ts';

/** `heads` are those of the cells that each row begins with, in Markdown. */
export function weightTable(
  heads: readonly string[],
  rows: readonly { cells: readonly string[]; tally: Tally }[],
): string {
  const columns = weightColumns(rows.map(({ tally }) => tally));
  return table(
    [...heads, ...columns.map(({ head }) => head)],
    rows.map(({ cells, tally }) => [...cells, ...columns.map(({ count }) => `${count(tally)}`)]),
  );
}
