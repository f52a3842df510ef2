/** The figures of a run, for programs. */
import { featureCounts } from './feature-counts.ts';
import type { Matrix } from './matrix.ts';
import { suiteInWords } from './run-in-words.ts';
import type { Summary } from './summary-schema.ts';
import { countsByTarget, tallyOf } from './tally.ts';

export function summarise(matrix: Matrix): Summary {
  const facts = matrix.results.flatMap(({ surfaces }) => surfaces.flatMap((surface) => surface.facts));
  const sum = (counts: readonly number[]) => counts.reduce((total, one) => total + one, 0);
  return {
    suiteCommit: matrix.header.suiteCommit,
    suite: suiteInWords(matrix.header),
    seconds: matrix.footer.seconds,
    totals: {
      scenarios: matrix.scenarios.length,
      facts: facts.filter((fact) => fact.measured !== undefined).length,
      cells: matrix.cells.length,
    },
    census: {
      leftBehind: sum(matrix.census.map((line) => line.leftBehind.length)),
      foreignTouched: sum(matrix.census.map((line) => line.foreignTouched.length)),
      targets: matrix.census.map(({ target, before, after, leftBehind, foreignTouched, identity }) => ({
        target,
        before,
        after,
        leftBehind,
        foreignTouched,
        identity,
      })),
    },
    features: featureCounts(matrix),
    targets: countsByTarget(matrix).map(({ target: { id, traits }, counts, cells }) => {
      const { asked, same, weights, unknown } = tallyOf(cells);
      return { id, traits, verdicts: counts, asked, same, weights, unknown };
    }),
  };
}
