/** The run record as rows and columns, made once for all reports of a command. */
import type {
  ResultLine,
  RunRecord,
  ScenarioLine,
  Surface,
  TargetLine,
  Verdict,
} from '../../harness/record/model.ts';
import { type Answer, answersOf, type FactAnswer } from './answer.ts';
import { groupedBy } from './grouped-by.ts';
import { heaviest, type Weighed } from './weight.ts';

export interface Cell {
  target: TargetLine;
  verdict: Verdict;
  /** Absent where the run ended before it came to this cell. */
  result: ResultLine | undefined;
  readonly answers: FactAnswer[];
  /** That of its heaviest answer; null where no answer has one. */
  readonly weight: Weighed | null;
}

export interface Row {
  scenario: ScenarioLine;
  /** One for each target of the record, in its order. */
  cells: Cell[];
}

export interface Area {
  name: string;
  rows: Row[];
}

export interface Matrix extends RunRecord {
  /** Areas and scenarios in the order of the record. */
  areas: Area[];
  /** By the id of the scenario, areas together. */
  rows: ReadonlyMap<string, Row>;
  cells: Cell[];
}

export function matrixOf(record: RunRecord): Matrix {
  const results = new Map(record.results.map((result) => [key(result.scenario, result.target), result]));
  const rows = record.scenarios.map((scenario) => ({
    scenario,
    cells: record.targets.map((target) => cellOf(scenario, target, results.get(key(scenario.id, target.id)))),
  }));
  return arranged(record, rows);
}

/** Most commands look at the answers of few cells: they are derived when they are first looked at. */
function cellOf(scenario: ScenarioLine, target: TargetLine, result: ResultLine | undefined): Cell {
  let answers: FactAnswer[] | undefined;
  let weight: Weighed | null | undefined;
  return {
    target,
    verdict: result?.verdict ?? 'not-run',
    result,
    get answers() {
      answers ??= answersOf(scenario, result);
      return answers;
    },
    get weight() {
      if (weight === undefined) weight = heaviest(this.answers.map((one) => one.weight));
      return weight;
    },
  };
}

/** The matrix of these rows, areas together. */
export function arranged(record: RunRecord, rows: readonly Row[]): Matrix {
  const areas = groupedBy(rows, ({ scenario }) => scenario.area);
  const inOrder = areas.flat();
  return {
    ...record,
    areas: areas.map((ofArea) => ({ name: ofArea[0].scenario.area, rows: ofArea })),
    rows: new Map(inOrder.map((row) => [row.scenario.id, row])),
    cells: inOrder.flatMap(({ cells }) => cells),
  };
}

function key(one: string, other: string): string {
  return `${one}\n${other}`;
}

/**
 * The answers of one cell, by fact and surface. Null for a scenario that the record does not hold, and for a fact or a
 * surface that it does not ask.
 */
export function answersIn(
  { rows }: Matrix,
  scenario: string | undefined,
  target: string,
): (fact: string, surface: Surface) => Answer | null {
  const cell = rows.get(scenario ?? '')?.cells.find((one) => one.target.id === target);
  const answers = new Map(cell?.answers.map((one) => [key(one.fact, one.surface), one.answer]));
  return (fact, surface) => answers.get(key(fact, surface)) ?? null;
}
