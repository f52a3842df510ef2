/** What a variable of a shell holds, as far as the file tells it. Pure. */
import type { MappedText } from '../mapped-text.ts';
import { type Field, isEngine } from './field.ts';

export type Value =
  | { kind: 'text'; text: MappedText }
  | { kind: 'array'; fields: readonly Field[] }
  /** Set, and the file does not tell to what. */
  | { kind: 'unknown' };

/** Where it holds one or the other: what may be there is there, if it goes on with what is there for sure. */
export function either(one: Value | undefined, other: Value | undefined): Value | undefined {
  if (one === other || other === undefined) return one;
  if (one === undefined) return other;
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
