/** The table of the README: how many questions of each area are answered alike, on the newest of each kind. Pure. */
import { code, prose, table } from '../text/escape-markdown.ts';
import { groupName, shortVersion } from '../view/columns.ts';
import type { Matrix, Row } from '../view/matrix.ts';
import { newestOfEachKind } from '../view/newest-of-each-kind.ts';
import { momentInWords, suiteInWords } from '../view/run-in-words.ts';
import { tallyOf } from '../view/tally.ts';

export function readmeTable({ header, targets: all, areas }: Matrix): string {
  const targets = newestOfEachKind(all);
  const tallies = (rows: readonly Row[]) =>
    targets.map((target) => {
      const { asked, same } = tallyOf(
        rows.flatMap(({ cells }) => cells.filter((cell) => cell.target.id === target.id)),
      );
      return asked === 0 ? 'not asked' : `${same} of ${asked}`;
    });
  const names = targets.map((target) => prose(`${groupName(target)} ${shortVersion(target.traits.version)}`));
  const lines = [
    ...areas.map(({ name, rows }) => [code(name), ...tallies(rows)]),
    ['all', ...tallies(areas.flatMap(({ rows }) => rows))],
  ];
  const when = `Questions answered as the reference says, measured ${momentInWords(header.startedAt)}, ${suiteInWords(header)}:`;
  return `${prose(when)}\n\n${table(['area', ...names], lines)}`;
}
