/** Reads from JSON of unknown shape, such as an engine's description of an object. */
import type { Json } from '../record/model.ts';

/** The value at the path of keys; null where the path does not exist, as for a null value. */
export function valueAt(json: Json | undefined, ...path: readonly string[]): Json {
  let value: Json | undefined = json;
  for (const key of path) {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
    value = Object.hasOwn(value, key) ? value[key] : undefined;
  }
  return value ?? null;
}

/** The text at the path; empty where there is none. */
export function textAt(json: Json | undefined, ...path: readonly string[]): string {
  const value = valueAt(json, ...path);
  return typeof value === 'string' ? value : '';
}
