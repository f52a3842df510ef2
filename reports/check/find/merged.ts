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

export type Merge = (use: Use, all: readonly OnTarget[]) => Finding[];

/** The heaviest first. Remembers what was made: the same use stands in a project many times. */
export function mergerFor(compat: Compat, from: Question['from']): Merge {
  const known = new Map<string, Finding>();
  return ({ feature }, all) => {
    if (all.length === 0) return [];
    const { surface } = featureName(feature);
    return groupedBy(all, ({ difference: { rule, title, goneFrom } }) =>
      [rule, title, goneFrom?.name].join('\n'),
    )
      .map((alike) => {
        const key = `${surface}\n${alike.map(keyOf).join('\n')}`;
        const finding = known.get(key) ?? findingOf(compat, surface, from, alike);
        known.set(key, finding);
        return finding;
      })
      .toSorted((one, other) => compareClasses(one.class, other.class));
  };
}

function keyOf({
  target,
  difference: { rule, class: kind, title, cause, open, goneFrom },
}: OnTarget): string {
  return [target.name, rule, kind, title, cause?.because, open, goneFrom?.name].join('\t');
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
