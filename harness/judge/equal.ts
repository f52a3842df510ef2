import { isDeepStrictEqual } from 'node:util';
import type { Json } from '../record/model.ts';

/** Are two JSON values the same, whatever the order of their keys? */
export function equal(one: Json, other: Json): boolean {
  return isDeepStrictEqual(asRecorded(one), asRecorded(other));
}

/** JSON has one zero and objects of one kind. */
function asRecorded(value: Json): unknown {
  return JSON.parse(JSON.stringify(value));
}
