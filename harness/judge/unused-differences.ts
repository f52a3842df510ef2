/** Declared differences that no answer of a record rests on. Pure. */
import type { ResultLine, RunRecord, ScenarioLine } from '../record/model.ts';
import { matches } from './selector.ts';

export interface UnusedDifference {
  scenario: string;
  /** Index into the scenario's differences. */
  difference: number;
  declared: ScenarioLine['differences'][number];
  /** Columns that it is about all the same: nothing was measured there, or an earlier difference speaks for them. */
  about: string[];
}

export function unusedDifferences({ scenarios, targets, results }: RunRecord): UnusedDifference[] {
  const used = new Set(results.flatMap(differencesOf));
  return scenarios.flatMap(({ id, surfaces, differences }) =>
    differences.flatMap((declared, difference) => {
      if (used.has(key(id, difference))) return [];
      const about = targets.filter(({ traits }) =>
        surfaces.some((surface) => matches(declared.on, traits, surface) !== 'no'),
      );
      return [{ scenario: id, difference, declared, about: about.map((target) => target.id) }];
    }),
  );
}

function differencesOf({ scenario, surfaces }: ResultLine): string[] {
  return surfaces.flatMap(({ difference, facts }) =>
    [difference, ...facts.filter(wasMeasured).map((fact) => fact.difference)].flatMap((index) =>
      index === null ? [] : [key(scenario, index)],
    ),
  );
}

/** A fact that was not measured still names the difference that would have been expected of it. */
function wasMeasured({ measured }: ResultLine['surfaces'][number]['facts'][number]): boolean {
  return measured !== undefined;
}

function key(scenario: string, difference: number): string {
  return `${scenario}\n${difference}`;
}
