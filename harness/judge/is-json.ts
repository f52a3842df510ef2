import type { Json } from '../record/model.ts';

/**
 * Would the value come back unchanged from a run record? A cycle, a date, a `NaN` or an `undefined` anywhere
 * in it would not. `within` holds the objects around the value.
 */
export function isJson(value: unknown, within: readonly object[] = []): value is Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || within.includes(value)) return false;
  const inside = [...within, value];
  // Array.from shows the holes of a sparse array as undefined, which `every` would pass over.
  if (Array.isArray(value)) return Array.from<unknown>(value).every((item) => isJson(item, inside));
  const prototype: unknown = Object.getPrototypeOf(value);
  const plain = prototype === Object.prototype || prototype === null;
  return plain && Object.values(value).every((item) => isJson(item, inside));
}
