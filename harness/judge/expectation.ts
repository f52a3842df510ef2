/** What a scenario expects of a target on a surface, before anything is measured. */
import type { FactResult, Json, Selector, Surface, Traits } from '../record/model.ts';
import { matches } from './selector.ts';

/** The part of a scenario that judging reads, of the suites or of a record. */
export interface Declared {
  facts: Readonly<Record<string, { reference: Json }>>;
  differences: readonly {
    on: Selector;
    facts?: Readonly<Record<string, Json | undefined>>;
    refused?: boolean;
  }[];
}

export type Expectation = Pick<FactResult, 'name' | 'reference' | 'expected' | 'difference'>;

/** For each fact: the first declared difference that is about this place and names the fact, else the reference. */
export function expectations(declared: Declared, traits: Traits, surface: Surface): Expectation[] {
  return Object.entries(declared.facts).map(([name, { reference }]) => {
    for (const [index, { on, facts }] of declared.differences.entries()) {
      const expected = facts !== undefined && Object.hasOwn(facts, name) ? facts[name] : undefined;
      if (expected !== undefined && matches(on, traits, surface))
        return { name, reference, expected, difference: index };
    }
    return { name, reference, expected: reference, difference: null };
  });
}

/** Index of the first difference that declares a refusal here; null when none does. */
export function declaredRefusal(declared: Declared, traits: Traits, surface: Surface): number | null {
  const index = declared.differences.findIndex(
    ({ refused, on }) => refused === true && matches(on, traits, surface),
  );
  return index === -1 ? null : index;
}
