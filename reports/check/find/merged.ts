/** What one use meets on several targets as findings: each rule once. Pure. */
import { type FeatureName, featureName } from '../../../harness/record/feature-kind.ts';
import type { Compat } from '../../compat/schema.ts';
import { groupedBy } from '../../view/grouped-by.ts';
import type { Use } from '../uses.ts';
import { compareClasses, heaviestClass } from './classes.ts';
import type { Difference } from './differences.ts';
import type { Finding, Question } from './findings.ts';
import { isOfFact } from './in-one-call.ts';
import { measuredFact } from './measured-fact.ts';
import type { CheckTarget } from './targets.ts';

type OnTarget = { target: CheckTarget; difference: Difference };

export interface Merged {
  findings: Finding[];
  /** What may differ, and is no verdict on any target. */
  possible: Finding[];
}

export type Merge = (
  use: Use,
  answers: readonly { target: CheckTarget; differences: Difference[] }[],
) => Merged;

/** Remembers what was made: most uses of a feature meet the same, by the very same objects. */
export function mergerFor(compat: Compat, from: Question['from']): Merge {
  const known = new Map<string, Merged>();
  const numbers = new WeakMap<Difference, number>();
  let last = 0;
  const numberOf = (difference: Difference) => {
    const own = numbers.get(difference);
    if (own !== undefined) return own;
    last += 1;
    numbers.set(difference, last);
    return last;
  };
  return ({ feature }, answers) => {
    const { surface } = featureName(feature);
    const met = answers.map(({ differences }) => differences.map(numberOf).join(' '));
    const key = [surface, ...met].join('|');
    const made = known.get(key) ?? mergedOf(compat, surface, from, answers);
    known.set(key, made);
    return made;
  };
}

function mergedOf(
  compat: Compat,
  surface: FeatureName['surface'],
  from: Question['from'],
  answers: Parameters<Merge>[1],
): Merged {
  const all = answers.flatMap(({ target, differences }) =>
    differences.map((difference) => ({ target, difference })),
  );
  const made = (some: readonly OnTarget[]) =>
    groupedBy(some, ({ difference }) => [difference.rule, difference.title, difference.goneFrom?.name])
      .map((alike) => findingOf(compat, surface, from, alike))
      .toSorted((one, other) => compareClasses(one.class, other.class));
  const findings = made(all.filter(({ difference }) => difference.open === null));
  const rules = new Set(findings.map(({ rule }) => rule));
  const open = all.filter(({ difference }) => difference.open !== null && !rules.has(difference.rule));
  return { findings, possible: made(open) };
}

function findingOf(
  compat: Compat,
  surface: FeatureName['surface'],
  from: Question['from'],
  alike: readonly [OnTarget, ...OnTarget[]],
): Finding {
  const [{ difference: first }] = alike;
  const targets = alike.map(({ target }) => target);
  const isFact = isOfFact(first.rule);
  return {
    rule: first.rule,
    class: heaviestClass(alike.map(({ difference }) => difference.class)) ?? first.class,
    title: first.title,
    goneFrom: first.goneFrom,
    on: alike.map(({ target, difference }) => ({ target, class: difference.class })),
    nameOn: isFact ? [] : targets,
    facts: isFact ? [measuredFact(compat, first.rule, surface, targets, from, first.goneFrom !== null)] : [],
    causes: causesOf(alike),
    advice: compat.facts[first.rule]?.advice ?? [],
    open: [...new Set(alike.flatMap(({ difference: { open } }) => (open === null ? [] : [open])))],
    isOpenEverywhere: alike.every(({ difference }) => difference.isOpenEverywhere),
  };
}

function causesOf(alike: readonly OnTarget[]): Finding['causes'] {
  const caused = alike.flatMap(({ target, difference: { cause } }) =>
    cause === null ? [] : [{ target, cause }],
  );
  return groupedBy(caused, ({ cause }) => cause.because).map((same) => ({
    ...same[0].cause,
    on: same.map(({ target }) => target),
  }));
}
