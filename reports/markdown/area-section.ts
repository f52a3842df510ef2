/** One area in Markdown: the table, and below it what differs, the heaviest first, what was left out, and why. */

import { code, prose, source, table } from '../text/escape-markdown.ts';
import { listed } from '../view/answer-places.ts';
import { causesOf, differingFacts, remarksOn } from '../view/differences-of-row.ts';
import { heaviestFirst } from '../view/heaviest-first.ts';
import type { Area, Row } from '../view/matrix.ts';
import { weightAside } from '../view/row-in-words.ts';
import { verdictWords } from '../view/verdict-words.ts';
import { verdictCell } from './verdict-cell.ts';

export function areaSection(area: Area): string {
  const ids = area.rows[0]?.cells.map(({ target }) => code(target.id)) ?? [];
  const rows = area.rows.map((row) => [
    prose(row.scenario.title),
    ...row.cells.map(({ verdict }) => verdictCell(verdict)),
  ]);
  const details = heaviestFirst(area.rows).flatMap(rowDetails);
  return [
    `## ${prose(area.name)}`,
    table(['scenario', ...ids], rows),
    ...(details.length === 0 ? [] : [details.join('\n')]),
  ].join('\n\n');
}

/** A list item with one nested item for each remark; empty for a row that is the same everywhere. */
function rowDetails(row: Row): string[] {
  const facts = differingFacts(row).map(({ title, weight, answers }) => {
    const said = answers.map(({ value, places }) => {
      const where = places.length === 0 ? 'by reference' : `on ${prose(listed(row, places))}`;
      return `${code(value)} ${where}`;
    });
    return `${prose(title)}${weightAside(weight)}: ${said.join('; ')}`;
  });
  const remarks = remarksOn(row).map(
    ({ verdict, reason, weight, places }) =>
      `${prose(listed(row, places))}, ${verdictWords[verdict].word}${weightAside(weight)}: ${prose(reason)}`,
  );
  const causes = causesOf(row);
  const why = causes.map((cause) => {
    const where = causes.length > 1 ? ` on ${prose(listed(row, cause.places))}` : '';
    return `why${where}: ${prose(cause.because)} (${source(cause.source)})`;
  });
  const items = [...facts, ...remarks, ...why];
  if (items.length === 0) return [];
  const { title, id } = row.scenario;
  return [`- **${prose(title)}** (${code(id)})`, ...items.map((item) => `  - ${item}`)];
}
