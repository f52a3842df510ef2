/** What no run asked of a column: its runs chose other scenarios, or are from before the question was written. Pure. */
import type { ResultLine, RunRecord, ScenarioLine, TargetLine } from '../model.ts';

/** By it a cell is known again when the record is merged with one that has asked. */
const reason = 'no run has asked this of the column yet';

function isUnasked(result: ResultLine): boolean {
  return result.verdict === 'not-applicable' && result.reason === reason;
}

/** The cells that an earlier merge could not fill are open again. */
export function withoutUnasked(record: RunRecord): RunRecord {
  return { ...record, results: record.results.filter((result) => !isUnasked(result)) };
}

/** A run that chose a scenario and did not come to it is not meant: that cell is missing. */
export function unaskedCells(
  given: readonly RunRecord[],
  scenarios: readonly ScenarioLine[],
  targets: readonly TargetLine[],
): ResultLine[] {
  const chosen = new Set(given.flatMap(chosenIn));
  const [startedAt = ''] = given.map(({ header }) => header.startedAt).toSorted();
  return targets.flatMap(({ id: target }) =>
    scenarios
      .filter(({ id }) => !chosen.has(cellOf(id, target)))
      .map(({ id: scenario }): ResultLine => {
        const cell = { type: 'result', scenario, target, verdict: 'not-applicable' } as const;
        return { ...cell, reason, startedAt, ms: 0, surfaces: [] };
      }),
  );
}

function chosenIn({ targets, scenarios, results }: RunRecord): string[] {
  const unasked = new Set(results.filter(isUnasked).map((one) => cellOf(one.scenario, one.target)));
  return targets
    .flatMap(({ id: target }) => scenarios.map(({ id }) => cellOf(id, target)))
    .filter((cell) => !unasked.has(cell));
}

function cellOf(scenario: string, target: string): string {
  return `${scenario} ${target}`;
}
