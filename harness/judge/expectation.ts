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

export type Expected = Pick<FactResult, 'name' | 'reference' | 'expected' | 'difference'>;

export interface Expectation {
  fact: Expected;
  /**
   * Answers that are as likely as the expected one, where the target lies between two measured releases of a
   * difference; empty where the expectation is one.
   */
  orElse: readonly Json[];
}

/** For each fact: the first declared difference that is about this place and names the fact, else the reference. */
export function expectations(declared: Declared, traits: Traits, surface: Surface): Expectation[] {
  return Object.entries(declared.facts).map(([name, { reference }]) => {
    const likely: Expected[] = [];
    for (const [index, { on, facts }] of declared.differences.entries()) {
      const expected = facts !== undefined && Object.hasOwn(facts, name) ? facts[name] : undefined;
      const match = expected === undefined ? 'no' : matches(on, traits, surface);
      if (expected === undefined || match === 'no') continue;
      likely.push({ name, reference, expected, difference: index });
      if (match === 'yes') return first(likely);
    }
    return first([...likely, { name, reference, expected: reference, difference: null }]);
  });
}

function first([fact, ...others]: Expected[]): Expectation {
  if (fact === undefined) throw new Error('a fact has an expectation');
  return { fact, orElse: others.map(({ expected }) => expected) };
}

/** Index of the first difference that declares a refusal here, and whether it may not hold; null when none does. */
export function declaredRefusal(
  declared: Declared,
  traits: Traits,
  surface: Surface,
): { index: number; certain: boolean } | null {
  const refusals = declared.differences.flatMap(({ refused, on }, index) => {
    const match = refused === true ? matches(on, traits, surface) : 'no';
    return match === 'no' ? [] : [{ index, certain: match === 'yes' }];
  });
  return refusals.find(({ certain }) => certain) ?? refusals[0] ?? null;
}
