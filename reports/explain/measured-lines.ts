/** What the last run measured of one scenario, target by target. */
import { type NamedScenario, sameScenario } from '../../harness/record/same-scenario.ts';
import { plain, showValue } from '../text/plain-text.ts';
import type { Paint } from '../text/terminal.ts';
import { padded, widestOf, wrapAfter } from '../text/wrap.ts';
import type { FactAnswer } from '../view/answer.ts';
import { groupedBy } from '../view/grouped-by.ts';
import type { Cell, Matrix, Row } from '../view/matrix.ts';
import { remarksOf } from '../view/remarks.ts';
import { momentInWords } from '../view/run-in-words.ts';
import { markAndWord } from '../view/verdict-words.ts';
import { compareWeights } from '../view/weight.ts';
import { weightWords } from '../view/weight-words.ts';

/** The last run may not have asked the scenario, or have asked it under an id that it had before. */
export function measuredLines(scenario: NamedScenario, last: Matrix, width: number, paint: Paint): string[] {
  const row = [...last.rows.values()].find((one) => sameScenario(one.scenario, scenario));
  const when = momentInWords(last.header.startedAt);
  if (row === undefined) {
    const again = `npm run matrix -- --id ${scenario.id}`;
    return wrapAfter('  ', `the last run, of ${when}, did not ask this: ${again}`, width);
  }
  const label = widestOf(last.targets.map((target) => target.id));
  return [
    ...wrapAfter('  ', when, width),
    ...row.cells.flatMap((cell) => cellLines(row, cell, label, width, paint)),
  ];
}

function cellLines(row: Row, cell: Cell, label: number, width: number, paint: Paint): string[] {
  const { target, verdict, weight } = cell;
  const { engine, version, mode } = target.traits;
  const weighs = weight === null ? '' : `, ${weightWords[weight].word}`;
  const head = `  ${padded(target.id, label)}  ${paint(verdict, markAndWord(verdict))}${weighs}`;
  const who = `(${engine === 'docker' ? 'Docker' : 'Podman'} ${version} ${mode})`;
  return [`${head} ${who}`, ...sentences(row, cell).flatMap((line) => wrapAfter('    - ', line, width))];
}

/** Only what is not the reference, the heaviest first; with its surface where the others answered something else. */
function sentences({ scenario }: Row, cell: Cell): string[] {
  const said = scenario.surfaces.flatMap((surface) => [
    ...remarksOf(cell)
      .filter((remark) => (remark.surface ?? surface) === surface)
      .map(({ reason, weight }) => ({ surface, weight, line: plain(reason) })),
    ...cell.answers
      .filter((one) => one.surface === surface)
      .flatMap((one) => {
        const lines = differingAnswer(one, scenario.facts[one.fact]?.title ?? one.fact);
        return lines.map((line) => ({ surface, weight: one.weight, line }));
      }),
  ]);
  const inOrder = said.toSorted((one, other) => compareWeights(one.weight, other.weight));
  return groupedBy(inOrder, ({ line }) => line).map((alike) => {
    const where = alike.map(({ surface }) => surface);
    const [{ line }] = alike;
    return where.length === scenario.surfaces.length ? line : `${line} (over ${where.join(', ')})`;
  });
}

/** Empty for what is the reference, and for what was not measured. */
function differingAnswer({ answer, expected }: FactAnswer, title: string): string[] {
  if (answer.kind !== 'value' || answer.verdict === 'same') return [];
  const unexpected = answer.verdict !== 'known-difference';
  const more = unexpected ? `, and ${showValue(expected)} was expected` : '';
  return [`${plain(title)}: ${showValue(answer.value)}${more}`];
}
