/** What a use of docker meets on a target, the heaviest first. Pure. */
import type { Weighed } from '../../view/weight.ts';

/** `refused`: it ends in an error. `silent`: it goes through and does something else. `output`: it prints otherwise. */
export const findingClasses = ['refused', 'silent', 'output'] as const;
export type FindingClass = (typeof findingClasses)[number];

export const findingWords: Record<FindingClass, { one: string; meaning: string }> = {
  refused: { one: 'refused', meaning: 'ends in an error' },
  silent: { one: 'silently different', meaning: 'goes through and does something else' },
  output: { one: 'prints otherwise', meaning: 'only text, a format or a code number is otherwise' },
};

const ofWeight: Record<Weighed, FindingClass | null> = {
  fails: 'refused',
  silent: 'silent',
  output: 'output',
  extra: null,
  'not-weighed': null,
};

/** Null for what harms no script (`extra`), and for what records before schema 5 do not weigh. */
export function classOfWeight(weight: Weighed): FindingClass | null {
  return ofWeight[weight];
}

/** To sort by, the heaviest first. */
export function compareClasses(one: FindingClass, other: FindingClass): number {
  return findingClasses.indexOf(one) - findingClasses.indexOf(other);
}

/** Null of none. */
export function heaviestClass(classes: readonly FindingClass[]): FindingClass | null {
  return findingClasses.find((one) => classes.includes(one)) ?? null;
}
