import type { ResultLine } from '../record/model.ts';
import type { Session } from '../session.ts';
import type { SuiteScenario } from './select-scenarios.ts';

/**
 * Cells that were asked for and gave no result: a worker died, or a scenario's file did not load.
 * `measured`: `SCENARIO TARGET` of those that did.
 */
export function lostCells(
  { targets }: Pick<Session, 'targets'>,
  scenarios: readonly SuiteScenario[],
  measured: ReadonlySet<string>,
  trouble: readonly string[],
): ResultLine[] {
  return targets.flatMap((target) =>
    scenarios
      .filter(({ scenario }) => !measured.has(`${scenario.id} ${target.id}`))
      .map(({ scenario }) => ({
        type: 'result' as const,
        scenario: scenario.id,
        target: target.id,
        verdict: 'not-run' as const,
        reason: trouble[0] ?? 'no result came back',
        startedAt: new Date().toISOString(),
        ms: 0,
        surfaces: [],
      })),
  );
}
