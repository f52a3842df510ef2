/** Where two answers differ within: by member of an object, by entry of a list, by word of a text. Pure. */
import type { Json } from '../../../harness/record/model.ts';
import { showValue } from '../../text/plain-text.ts';

export interface FieldChange {
  /** `HostConfig.Memory`; empty for the answer itself. */
  path: string;
  /** In words; null where there is nothing. */
  reference: string | null;
  measured: string | null;
}

interface Part {
  path: string;
  words: string;
}

/** Empty where the answers have no parts to compare: then they speak for themselves. */
export function fieldDiff(reference: Json, measured: Json): FieldChange[] {
  const parts = partsOf(reference);
  const others = partsOf(measured);
  if (parts === null || others === null) return [];
  const keys = new Set([...parts.keys(), ...others.keys()]);
  return [...keys].flatMap((key) => {
    const [one, other] = [parts.get(key), others.get(key)];
    if (one?.words === other?.words) return [];
    const path = (one ?? other)?.path ?? '';
    return [{ path, reference: one?.words ?? null, measured: other?.words ?? null }];
  });
}

/** Null for what has no parts. */
function partsOf(value: Json): Map<string, Part> | null {
  if (typeof value === 'string') {
    const words = value.split(/[\s,|]+/).filter((word) => word !== '');
    return words.length < 2 ? null : byEntry(words, '');
  }
  if (typeof value !== 'object' || value === null) return null;
  return new Map(collected(value, ''));
}

function collected(value: Json, path: string): [string, Part][] {
  if (Array.isArray(value)) return [...byEntry(value.map(showValue), path)];
  if (typeof value !== 'object' || value === null) return [[path, { path, words: showValue(value) }]];
  return Object.entries(value).flatMap(([key, inner]) =>
    collected(inner, path === '' ? key : `${path}.${key}`),
  );
}

/** Entries are compared as a bag: one that only moved is no difference. */
function byEntry(entries: readonly string[], path: string): Map<string, Part> {
  const seen = new Map<string, number>();
  return new Map(
    entries.map((words) => {
      const count = (seen.get(words) ?? 0) + 1;
      seen.set(words, count);
      return [JSON.stringify([path, words, count]), { path, words }];
    }),
  );
}
