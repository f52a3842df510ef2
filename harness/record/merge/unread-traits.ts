/** Traits that older runs did not read, where several runs measured one column. Pure. */
import { isDeepStrictEqual } from 'node:util';
import type { TargetLine, Traits } from '../model.ts';

const late = [
  'builder',
  'compose',
  'composeVersion',
  'controllers',
  'dockerPy',
  'dockerSockLink',
] as const satisfies readonly (keyof Traits)[];

/** Null stands for none, and for a run from before it was looked for. */
function isUnread(key: keyof Traits, traits: Traits): boolean {
  return late.some((one) => one === key) && (traits[key] ?? null) === null;
}

/** `6.18.44` of `6.18.44-cloud-amd64`: builds of one version are one kernel to an engine. */
function told(key: keyof Traits, traits: Traits): unknown {
  return key === 'kernel' ? traits.kernel.replace(/^(\d+(?:\.\d+)*).*$/s, '$1') : traits[key];
}

/** The first trait that one target has otherwise than the other. */
export function unlikeTrait(one: Traits, other: Traits): keyof Traits | undefined {
  return (Object.keys(one) as (keyof Traits)[]).find(
    (key) =>
      !isUnread(key, one) && !isUnread(key, other) && !isDeepStrictEqual(told(key, one), told(key, other)),
  );
}

/** The line that stands for a column: the first one, with what only a later run read. */
export function withReadTraits(first: TargetLine, later: TargetLine): TargetLine {
  const read = late.filter((key) => isUnread(key, first.traits) && !isUnread(key, later.traits));
  return {
    ...first,
    traits: { ...first.traits, ...Object.fromEntries(read.map((key) => [key, later.traits[key]])) },
  };
}
