/** Records that merge must have asked the same questions. */
import { isDeepStrictEqual } from 'node:util';
import { compareText } from '../column-order.ts';
import type { HeaderLine, RunRecord, ScenarioLine } from '../model.ts';
import { cannotMerge } from './cannot-merge.ts';

/**
 * The scenarios of all records, in the order of an unsplit run.
 * Throws `cannot-merge` for two suites, and for a scenario that is declared in two ways.
 */
export function scenariosOf(records: readonly RunRecord[]): ScenarioLine[] {
  checkCommits(records.map(({ header }) => header));
  const scenarios = new Map<string, ScenarioLine>();
  for (const scenario of records.flatMap((record) => record.scenarios)) {
    const known = scenarios.get(scenario.id);
    if (known !== undefined && !isDeepStrictEqual(known, scenario)) {
      throw cannotMerge(
        `the records declare ${scenario.id} in two ways`,
        'Measure all parts with one work tree.',
      );
    }
    scenarios.set(scenario.id, scenario);
  }
  return [...scenarios.values()].toSorted((one, other) => one.id.localeCompare(other.id));
}

function checkCommits(headers: readonly HeaderLine[]): void {
  const suites = [...new Set(headers.map(suiteInWords))].toSorted(compareText);
  if (suites.length > 1) {
    throw cannotMerge(
      `the records were made by different suites: ${suites.join(', ')}`,
      'Measure all parts with one commit, judge each by one (canialias judge), or compare them: canialias diff A B',
    );
  }
}

/** Records of several commits go together where one commit judged them all: it asks in the steps of each. */
function suiteInWords({ suiteCommit, suiteDirty, judgedBy }: HeaderLine): string {
  if (judgedBy !== undefined) return `those that ${judgedBy} judged`;
  return `${suiteCommit ?? 'an unknown commit'}${suiteDirty ? ' with local changes' : ''}`;
}
