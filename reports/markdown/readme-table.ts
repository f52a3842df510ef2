/** The table of the README: how many questions of each area are answered alike, on the newest of each kind. Pure. */
import type { RunRecord } from '../../harness/record/model.ts';
import { tallyOf } from '../site/pages/matrix/summary.ts';
import { code, prose, table } from '../text/escape-markdown.ts';
import { groupName, shortVersion } from '../view/columns.ts';
import { matrixOf, type Row } from '../view/matrix.ts';
import { newestOfEachKind } from '../view/newest-of-each-kind.ts';
import { momentInWords, suiteInWords } from '../view/run-in-words.ts';

export function readmeTable(record: RunRecord): string {
  const areas = matrixOf(record);
  const targets = newestOfEachKind(record.targets);
  const tallies = (rows: readonly Row[]) =>
    targets.map((target) => {
      const { asked, differing, unknown } = tallyOf(
        rows.flatMap(({ cells }) => cells.filter((cell) => cell.target.id === target.id)),
      );
      return asked === 0 ? 'not asked' : `${asked - differing - unknown} of ${asked}`;
    });
  const names = targets.map((target) => prose(`${groupName(target)} ${shortVersion(target.traits.version)}`));
  const lines = [
    ...areas.map(({ name, rows }) => [code(name), ...tallies(rows)]),
    ['all', ...tallies(areas.flatMap(({ rows }) => rows))],
  ];
  const when = `Questions answered as the reference says, measured ${momentInWords(record.header.startedAt)}, ${suiteInWords(record.header)}:`;
  return `${prose(when)}\n\n${table(['area', ...names], lines)}`;
}
