/** The figures of a run, for programs. */
import type { RunRecord } from '../../harness/record/model.ts';
import { cellsOf } from './matrix.ts';
import type { Summary } from './summary-schema.ts';
import { countVerdicts } from './verdict-words.ts';

export function summarise(record: RunRecord): Summary {
  const cells = cellsOf(record);
  const facts = record.results.flatMap(({ surfaces }) => surfaces.flatMap((surface) => surface.facts));
  const sum = (counts: readonly number[]) => counts.reduce((total, one) => total + one, 0);
  return {
    suiteCommit: record.header.suiteCommit,
    seconds: record.footer.seconds,
    totals: {
      scenarios: record.scenarios.length,
      facts: facts.filter((fact) => fact.measured !== undefined).length,
      cells: cells.length,
    },
    census: {
      leftBehind: sum(record.census.map((line) => line.leftBehind.length)),
      foreignTouched: sum(record.census.map((line) => line.foreignTouched.length)),
      targets: record.census.map(({ target, before, after, leftBehind, foreignTouched, identity }) => ({
        target,
        before,
        after,
        leftBehind,
        foreignTouched,
        identity,
      })),
    },
    targets: record.targets.map(({ id, traits }) => ({
      id,
      traits,
      verdicts: countVerdicts(cells.filter(({ target }) => target.id === id).map(({ verdict }) => verdict)),
    })),
  };
}
