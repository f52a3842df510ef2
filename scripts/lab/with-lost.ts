/** A record with the cells of scenarios that a machine did not come to. Pure. */
import { scenarioLine } from '../../harness/judge/scenario-line.ts';
import type { ResultLine, RunRecord } from '../../harness/record/model.ts';
import type { DeclaredScenario } from '../../harness/scenario.ts';

export function withLost(
  record: RunRecord,
  scenarios: readonly DeclaredScenario[],
  reason: string,
): RunRecord {
  const { startedAt } = record.header;
  const lost = record.targets.flatMap(({ id: target }) =>
    scenarios.map(({ id: scenario }): ResultLine => {
      const cell = { type: 'result', scenario, target, verdict: 'not-run' } as const;
      return { ...cell, reason, startedAt, ms: 0, surfaces: [] };
    }),
  );
  const results = [...record.results, ...lost];
  return {
    ...record,
    scenarios: [...record.scenarios, ...scenarios.map(scenarioLine)],
    results,
    footer: { ...record.footer, results: results.length },
  };
}
