/** The run record as rows and columns, the way every report shows it. */
import type { ResultLine, RunRecord, ScenarioLine, TargetLine, Verdict } from '../../harness/record/model.ts';

export interface Cell {
  target: TargetLine;
  verdict: Verdict;
  /** Absent where the run ended before it came to this cell. */
  result: ResultLine | undefined;
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

/** Areas and scenarios in the order of the record. */
export function matrixOf(record: RunRecord): Area[] {
  const results = new Map(record.results.map((result) => [key(result.scenario, result.target), result]));
  const areas = new Map<string, Row[]>();
  for (const scenario of record.scenarios) {
    const cells = record.targets.map((target) => {
      const result = results.get(key(scenario.id, target.id));
      return { target, verdict: result?.verdict ?? 'not-run', result };
    });
    const rows = areas.get(scenario.area) ?? [];
    rows.push({ scenario, cells });
    areas.set(scenario.area, rows);
  }
  return [...areas].map(([name, rows]) => ({ name, rows }));
}

function key(scenario: string, target: string): string {
  return JSON.stringify([scenario, target]);
}

export function cellsOf(record: RunRecord): Cell[] {
  return matrixOf(record).flatMap((area) => area.rows.flatMap((row) => row.cells));
}
