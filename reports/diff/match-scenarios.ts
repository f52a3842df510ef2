import { sameScenario } from '../../harness/record/same-scenario.ts';
import type { ComparedScenario } from './comparable.ts';

/** One question in two records; null where a record does not ask it. */
export interface ScenarioPair {
  before: ComparedScenario | null;
  after: ComparedScenario | null;
}

/**
 * Every scenario of both records once, the later record's first. A scenario that was renamed is followed by the
 * ids that it had before, whichever of the two records is the newer one.
 */
export function matchScenarios(
  before: readonly ComparedScenario[],
  after: readonly ComparedScenario[],
): ScenarioPair[] {
  const left = new Map(before.map((scenario) => [scenario.id, scenario]));
  const take = (scenario: ComparedScenario | undefined) => {
    if (scenario !== undefined) left.delete(scenario.id);
    return scenario ?? null;
  };
  const exact = new Map(after.map((scenario) => [scenario, take(left.get(scenario.id))]));
  const pairs = after.map((scenario) => {
    const match = exact.get(scenario) ?? take([...left.values()].find((one) => sameScenario(one, scenario)));
    return { before: match, after: scenario };
  });
  return [...pairs, ...[...left.values()].map((scenario) => ({ before: scenario, after: null }))];
}
