/** A field of a body, with a value that can be read back. */
import type { Json } from '../../record/model.ts';

/** What is sent to tell whether one or several fields of a body are taken. */
export interface Telling {
  /** Merged with others into one body: objects are joined, arrays put together. */
  body: Json & object;
  /** By the field's path: where to look for it in what the engine then describes. */
  fields: Readonly<Record<string, Look>>;
  /** It does not go with others: it is sent without them. */
  alone?: true;
  /** A value that no engine has: whoever knows the field refuses it. */
  refusedWhereKnown?: true;
}

/** Any of `at` (paths of the description) that holds any of `values` is enough. */
export interface Look {
  at: readonly string[];
  values: readonly Json[];
  /** What is taken may not show there: then nothing is told by its absence. */
  mayHide?: true;
}

/** The values at a path, in which `[]` is each item and `*` each member. */
export function valuesAt(value: Json, path: string): Json[] {
  const steps = path.match(/\[\]|[^.[\]]+/g) ?? [];
  return steps.reduce<Json[]>((values, step) => values.flatMap((one) => stepInto(one, step)), [value]);
}

function stepInto(value: Json, step: string): Json[] {
  if (value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) return step === '[]' ? value : [];
  if (step === '*') return Object.values(value);
  const member = value[step];
  return member === undefined ? [] : [member];
}

export function isSeen(description: Json, { at, values }: Look): boolean {
  return at.some((path) =>
    valuesAt(description, path).some((found) => values.some((value) => holds(found, value))),
  );
}

/** Objects and arrays may have more than what is looked for; a text in an array may have words around it. */
function holds(found: Json, value: Json): boolean {
  if (Array.isArray(value)) {
    if (!Array.isArray(found)) return false;
    return value.every((item) => found.some((one) => holds(one, item) || isWithin(one, item)));
  }
  if (value !== null && typeof value === 'object') {
    if (found === null || typeof found !== 'object' || Array.isArray(found)) return false;
    return Object.entries(value).every(([key, item]) => {
      const member = found[key];
      return member !== undefined && (holds(member, item) || isWithin(member, item));
    });
  }
  return found === value;
}

function isWithin(found: Json, value: Json): boolean {
  return typeof found === 'string' && typeof value === 'string' && found.includes(value);
}

/** Joins bodies: members of objects, items of arrays; of two other values the later one stays. */
export function merged(one: Json, other: Json): Json {
  if (Array.isArray(one) && Array.isArray(other)) return [...one, ...other];
  if (!isObject(one) || !isObject(other)) return other;
  const joined: Record<string, Json> = { ...one };
  for (const [key, value] of Object.entries(other)) {
    const known = joined[key];
    joined[key] = known === undefined ? value : merged(known, value);
  }
  return joined;
}

function isObject(value: Json): value is Record<string, Json> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
