/** The tables of the README: how much differs on the newest of each kind, by weight, and how much is alike in each area. Pure. */
import { code, prose, table } from '../text/escape-markdown.ts';
import { groupName, shortVersion } from '../view/columns.ts';
import type { Matrix, Row } from '../view/matrix.ts';
import { newestOfEachKind } from '../view/newest-of-each-kind.ts';
import { momentInWords, suiteInWords } from '../view/run-in-words.ts';
import { tallyOf } from '../view/tally.ts';
import { weightLegend } from './weight-legend.ts';
import { weightTable } from './weight-table.ts';

export function readmeTable({ header, targets: measured, areas }: Matrix): string {
  const targets = newestOfEachKind(measured);
  const tallies = (rows: readonly Row[]) =>
    targets.map(({ id }) =>
      tallyOf(rows.flatMap(({ cells }) => cells.filter(({ target }) => target.id === id))),
    );
  const names = targets.map((target) => prose(`${groupName(target)} ${shortVersion(target.traits.version)}`));
  const lines = [
    ...areas.map(({ name, rows }) => [
      code(name),
      ...tallies(rows).map(({ asked, same }) => (asked === 0 ? 'not asked' : `${same} of ${asked}`)),
    ]),
  ];
  const all = tallies(areas.flatMap(({ rows }) => rows));
  const weighed = all.map((tally, index) => ({ cells: [names[index] ?? ''], tally }));
  const when = `Measured ${momentInWords(header.startedAt)}, ${suiteInWords(header)}. Each question counts once, by the heaviest of its answers:`;
  return [
    prose(when),
    weightTable(['on'], weighed),
    weightLegend(all),
    'Questions whose every answer is as the reference says, by area:',
    table(['area', ...names], lines),
  ].join('\n\n');
}
