/** What the variables of a shell hold, as far as the file tells it. Pure. */
import { type MappedText, unknownText } from '../mapped-text.ts';
import { type Field, isEngine } from './field.ts';

export type Value =
  | { kind: 'text'; text: MappedText }
  | { kind: 'array'; fields: readonly Field[] }
  /** Set, and the file does not tell to what. */
  | { kind: 'unknown' };

export interface Variables {
  named: Map<string, Value>;
  /** `$1` and what follows; null where the file does not tell them. */
  positional: readonly Field[] | null;
}

/** A text or an array that grows beyond it is not followed. */
const largest = 20_000;

export function setValue(variables: Variables, name: string, value: Value): void {
  const size =
    value.kind === 'text' ? value.text.text.length : value.kind === 'array' ? value.fields.length : 0;
  variables.named.set(name, size > largest ? { kind: 'unknown' } : value);
}

export function copyOf({ named, positional }: Variables): Variables {
  return { named: new Map(named), positional };
}

/** After one of several ways was gone, of which the first is to do nothing where that may be: what may be there is there. */
export function mergeInto(variables: Variables, ways: readonly Variables[]): void {
  const [first, ...others] = ways;
  if (first === undefined) return;
  const named = new Map(first.named);
  for (const other of others) {
    for (const [name, value] of other.named) {
      const before = named.get(name);
      if (before !== value) named.set(name, before === undefined ? value : either(before, value));
    }
  }
  variables.named = named;
  variables.positional = ways.every(({ positional }) => positional === first.positional)
    ? first.positional
    : null;
}

function either(one: Value, other: Value): Value {
  if (one.kind === 'text' && other.kind === 'text') {
    if (one.text.text.startsWith(other.text.text)) return one;
    if (other.text.text.startsWith(one.text.text)) return other;
    const isEither = [one, other].every(({ text }) => isEngine({ text, start: 0, end: 0 }));
    return isEither ? one : { kind: 'unknown' };
  }
  if (one.kind === 'array' && other.kind === 'array') {
    if (startsWith(one.fields, other.fields)) return one;
    if (startsWith(other.fields, one.fields)) return other;
  }
  return { kind: 'unknown' };
}

function startsWith(fields: readonly Field[], start: readonly Field[]): boolean {
  return start.every((field, at) => {
    const other = fields[at];
    return other?.text.text === field.text.text && other.start === field.start;
  });
}

/** One text of several, with blanks between them, as `"$*"` has it. */
export function inOneText(fields: readonly Field[]): MappedText[] {
  return fields.flatMap((field, at) => [
    ...(at === 0 ? [] : [{ text: ' ', starts: [field.start], ends: [field.start] }]),
    field.many === true ? { text: unknownText, starts: [field.start], ends: [field.end] } : field.text,
  ]);
}
