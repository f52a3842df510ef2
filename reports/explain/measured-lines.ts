/** What the last run measured of one scenario, target by target. */
import type { FactResult, RunRecord, ScenarioLine, SurfaceResult } from '../../harness/record/model.ts';
import { sameScenario } from '../../harness/record/same-scenario.ts';
import { plain, showValue } from '../text/plain-text.ts';
import type { Paint } from '../text/terminal.ts';
import { wrapAfter } from '../text/wrap.ts';
import { type Cell, cellsOf, matrixOf } from '../view/matrix.ts';
import { momentInWords } from '../view/run-in-words.ts';
import { markAndWord } from '../view/verdict-words.ts';

export function measuredLines(
  scenario: ScenarioLine,
  last: RunRecord,
  width: number,
  paint: Paint,
): string[] {
  const row = matrixOf(last)
    .flatMap(({ rows }) => rows)
    .find((one) => sameScenario(one.scenario, scenario));
  const when = momentInWords(last.header.startedAt);
  if (row === undefined) {
    const again = `npm run matrix -- --id ${scenario.id}`;
    return wrapAfter('  ', `the last run, of ${when}, did not ask this: ${again}`, width);
  }
  const label = Math.max(...cellsOf(last).map(({ target }) => target.id.length));
  return [
    ...wrapAfter('  ', when, width),
    ...row.cells.flatMap((cell) => cellLines(row.scenario, cell, label, width, paint)),
  ];
}

function cellLines(scenario: ScenarioLine, cell: Cell, label: number, width: number, paint: Paint): string[] {
  const { target, verdict, result } = cell;
  const { engine, version, mode } = target.traits;
  const head = `  ${target.id.padEnd(label)}  ${paint(verdict, markAndWord(verdict))}`;
  const who = `(${engine === 'docker' ? 'Docker' : 'Podman'} ${version} ${mode})`;
  return [
    `${head} ${who}`,
    ...differentAnswers(scenario, result?.surfaces ?? []).flatMap((line) => wrapAfter('    - ', line, width)),
  ];
}

/** Only answers that are not the reference; with the surface if the others answered something else. */
function differentAnswers({ facts }: ScenarioLine, surfaces: readonly SurfaceResult[]): string[] {
  const said = new Map<string, string[]>();
  for (const { surface, reason, facts: results } of surfaces) {
    const lines = [
      ...(reason === null ? [] : [plain(reason)]),
      ...results.filter(differs).map((fact) => answerInWords(facts[fact.name]?.title ?? fact.name, fact)),
    ];
    for (const line of lines) said.set(line, [...(said.get(line) ?? []), surface]);
  }
  return [...said].map(([line, where]) =>
    where.length === surfaces.length ? line : `${line} (over ${where.join(', ')})`,
  );
}

function differs({ verdict, measured }: FactResult): boolean {
  return measured !== undefined && verdict !== 'same';
}

function answerInWords(title: string, { measured, expected, verdict }: FactResult): string {
  const answer = `${plain(title)}: ${measured === undefined ? 'not measured' : showValue(measured)}`;
  return verdict === 'new-difference' || verdict === 'fixed'
    ? `${answer}, and ${showValue(expected)} was expected`
    : answer;
}
