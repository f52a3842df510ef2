/** The questions of one weight, one line each, those that have it on the same targets together. */
import { plain } from '../text/plain-text.ts';
import type { Paint } from '../text/terminal.ts';
import { clipped, padded, widestOf } from '../text/wrap.ts';
import { listed } from '../view/answer-places.ts';
import { groupedBy } from '../view/grouped-by.ts';
import type { Cell, Matrix, Row } from '../view/matrix.ts';
import type { Weighed } from '../view/weight.ts';
import { margin } from './layout.ts';

/** Fewer characters than this of a title say nothing. */
const leastOfTitle = 16;
const indent = ' '.repeat(margin);

export function weighedLines(matrix: Matrix, weight: Weighed, width: number, paint: Paint): string[] {
  const found = [...matrix.rows.values()].flatMap((row) => {
    const cells = row.cells.filter((cell) => cell.weight === weight);
    return cells.length === 0 ? [] : [{ row, where: placeInWords(row, cells, width) }];
  });
  const widestId = widestOf(found.map(({ row }) => row.scenario.id));
  const groups = groupedBy(found, ({ where }) => where).toSorted((one, other) => other.length - one.length);
  return groups.flatMap((group) => [
    `${indent}${paint('quiet', `on ${group[0].where}: ${group.length}`)}`,
    ...group.map(({ row }) => questionLine(row, widestId, width, paint)),
  ]);
}

/** The targets, or how many there are where their ids take more than a line. */
function placeInWords(row: Row, cells: readonly Cell[], width: number): string {
  const ids = listed(
    row,
    cells.map(({ target }) => target.id),
  );
  const fits = widestOf([`${indent}on ${ids}: 1000`]) <= width;
  return fits ? ids : `${cells.length} of ${row.cells.length} targets`;
}

function questionLine({ scenario }: Row, widestId: number, width: number, paint: Paint): string {
  const id = `${indent.repeat(2)}${padded(scenario.id, widestId)}  `;
  const room = width - widestOf([id]);
  const title = room < leastOfTitle ? '' : clipped(plain(scenario.title), room);
  return title === '' ? id.trimEnd() : id + paint('quiet', title);
}
