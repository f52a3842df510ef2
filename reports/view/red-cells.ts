import type { ScenarioLine } from '../../harness/record/model.ts';
import { explainRed } from '../../harness/record/red/explain-red.ts';
import { failing } from '../../harness/record/verdicts.ts';
import { plainLines } from '../text/plain-text.ts';
import type { Cell, Matrix } from './matrix.ts';
import { compareWeights } from './weight.ts';

export interface RedCell extends Cell {
  scenario: ScenarioLine;
}

/** The cells that fail the run, the heaviest first, else in the order of the matrix. */
export function redCells({ rows }: Matrix): RedCell[] {
  const red = [...rows.values()].flatMap(({ scenario, cells }) =>
    cells.filter(({ verdict }) => failing.has(verdict)).map((cell) => ({ ...cell, scenario })),
  );
  return red.toSorted((one, other) => compareWeights(one.weight, other.weight));
}

/** What was expected and measured and what to write, over several lines; null where the run did not come to it. */
export function redInWords({
  scenario,
  result,
  target,
}: Pick<RedCell, 'scenario' | 'result' | 'target'>): string | null {
  return result === undefined ? null : plainLines(explainRed(scenario, result, target.traits));
}
