import { isDeepStrictEqual } from 'node:util';
import type { Traits } from '../../harness/record/model.ts';
import { traitKeys } from '../view/trait-rows.ts';
import type { Comparable } from './comparable.ts';
import type { TargetPair } from './match-targets.ts';

export interface MovedTraits {
  target: TargetPair;
  traits: { name: keyof Traits; before: Traits[keyof Traits]; after: Traits[keyof Traits] }[];
}

/** Null where the two columns differ in no trait. */
export function movedTraits(before: Comparable, after: Comparable, target: TargetPair): MovedTraits | null {
  const one = before.targets.find(({ id }) => id === target.from)?.traits;
  const other = after.targets.find(({ id }) => id === target.to)?.traits;
  if (one === undefined || other === undefined) return null;
  const traits = traitKeys
    .filter((name) => !isDeepStrictEqual(one[name], other[name]))
    .map((name) => ({ name, before: one[name], after: other[name] }));
  return traits.length === 0 ? null : { target, traits };
}
