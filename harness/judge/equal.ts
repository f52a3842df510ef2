import type { Json } from '../record/model.ts';

/** Are two JSON values the same, whatever the order of their keys? */
export function equal(one: Json, other: Json): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, index) => equalAt(item, other[index]));
  if (isObject(one) && isObject(other)) {
    const keys = Object.keys(one);
    return (
      keys.length === Object.keys(other).length &&
      keys.every((key) => Object.hasOwn(other, key) && equalAt(one[key], other[key]))
    );
  }
  return one === other;
}

function equalAt(one: Json | undefined, other: Json | undefined): boolean {
  return one !== undefined && other !== undefined && equal(one, other);
}

function isObject(value: Json): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
