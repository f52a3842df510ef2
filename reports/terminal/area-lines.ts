/** One area of the matrix: its name over the columns, then its rows, the heaviest first, with what differs under each. */

import { plain } from '../text/plain-text.ts';
import type { Paint } from '../text/terminal.ts';
import { padded, widestOf, wrapAfter } from '../text/wrap.ts';
import { heaviestFirst } from '../view/heaviest-first.ts';
import type { Area, Row } from '../view/matrix.ts';
import { markAndWord } from '../view/verdict-words.ts';
import { gap, type Layout, margin, type Table } from './layout.ts';
import { rowDetails } from './row-details.ts';

export function areaLines(area: Area, layout: Layout, paint: Paint): string[] {
  const { table, width } = layout;
  const heading =
    table === null ? [paint('heading', area.name.toUpperCase())] : tableHead(area.name, table, paint);
  const rows = heaviestFirst(area.rows).flatMap((row) => [
    ...(table === null ? stackedRow(row, width, paint) : tableRow(row, table, paint)),
    ...rowDetails(row, width, paint),
  ]);
  return [...heading, ...rows];
}

function tableHead(name: string, { titleWidth, columns }: Table, paint: Paint): string[] {
  const height = columns[0]?.head.length ?? 1;
  return Array.from({ length: height }, (_, line) => {
    const last = line === height - 1;
    const ids = columns.map(({ head, width }) => padded(head[line] ?? '', width));
    const title = padded(last ? name.toUpperCase() : '', margin + titleWidth);
    return paint('heading', [title, ...ids].join(' '.repeat(gap)).trimEnd());
  });
}

function tableRow(row: Row, { titleWidth, columns }: Table, paint: Paint): string[] {
  const [first = '', ...rest] = wrapAfter(' '.repeat(margin), plain(row.scenario.title), margin + titleWidth);
  const cells = row.cells.map(({ verdict }, index) => {
    const text = markAndWord(verdict);
    const last = index === row.cells.length - 1;
    return paint(verdict, text) + ' '.repeat(last ? 0 : (columns[index]?.width ?? 0) - text.length);
  });
  return [[padded(first, margin + titleWidth), ...cells].join(' '.repeat(gap)), ...rest];
}

function stackedRow(row: Row, width: number, paint: Paint): string[] {
  const indent = ' '.repeat(margin);
  const longest = widestOf(row.cells.map(({ target }) => target.id));
  const title = wrapAfter(indent, plain(row.scenario.title), width);
  const cells = row.cells.map(
    ({ target, verdict }) =>
      `${indent.repeat(2)}${padded(target.id, longest)}  ${paint(verdict, markAndWord(verdict))}`,
  );
  return [...title, ...cells];
}
