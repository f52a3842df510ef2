/** The variables of a shell, as far as the file tells them. */
import { type MappedText, unknownText } from '../mapped-text.ts';
import type { Field } from './field.ts';
import type { Names } from './names.ts';
import { either, type Value } from './value.ts';

export interface Variables {
  named: Names;
  /** `$1` and what follows; null where the file does not tell them. */
  positional: readonly Field[] | null;
}

/** Characters of a text, and words of an array; what grows beyond it is not followed. */
const largest = { text: 20_000, array: 1000 };

export function setValue({ named }: Variables, name: string, value: Value): void {
  const isTooLarge =
    (value.kind === 'text' && value.text.text.length > largest.text) ||
    (value.kind === 'array' && value.fields.length > largest.array);
  named.set(name, isTooLarge ? { kind: 'unknown' } : value);
}

export function copyOf({ named, positional }: Variables): Variables {
  return { named: named.copy(), positional };
}

/**
 * After one of several ways was gone, each in a copy of its own. `isComplete`: is one of them gone for sure?
 */
export function mergeInto(variables: Variables, ways: readonly Variables[], isComplete: boolean): void {
  const all = isComplete ? ways : [variables, ...ways];
  const changed = new Set(ways.flatMap(({ named }) => [...named.changed]));
  for (const name of changed) {
    const [first, ...others] = all.map(({ named }) => named.get(name));
    variables.named.set(name, others.reduce(either, first));
  }
  const [first, ...others] = all;
  const isSame = others.every(({ positional }) => positional === first?.positional);
  variables.positional = isSame ? (first?.positional ?? null) : null;
}

/** One text of several, with blanks between them, as `"$*"` has it. */
export function inOneText(fields: readonly Field[]): MappedText[] {
  return fields.flatMap((field, at) => [
    ...(at === 0 ? [] : [{ text: ' ', starts: [field.start], ends: [field.start] }]),
    field.many === true ? { text: unknownText, starts: [field.start], ends: [field.end] } : field.text,
  ]);
}
