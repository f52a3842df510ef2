/** What a variable of a shell holds, as far as the file tells it. Pure. */
import type { MappedText } from '../mapped-text.ts';
import { type Field, isEngine, isEngineName, type Ways, withoutDirectory } from './field.ts';

export type Value =
  | { kind: 'text'; text: MappedText }
  | { kind: 'array'; fields: readonly Field[] }
  /** Set, and the file does not tell to what. `ways`: what matters of the texts that it may be set to. */
  | { kind: 'unknown'; ways?: Ways };

/** Where it holds one or the other: what may be there is there, if it goes on with what is there for sure. */
export function either(one: Value | undefined, other: Value | undefined): Value | undefined {
  if (one === other || other === undefined) return one;
  if (one === undefined) return other;
  if (one.kind === 'text' && other.kind === 'text') {
    if (one.text.text.startsWith(other.text.text)) return one;
    if (other.text.text.startsWith(one.text.text)) return other;
    const [command, otherCommand] = [commandOf(one.text), commandOf(other.text)];
    if (command !== null && command === otherCommand) return one;
  }
  if (one.kind === 'array' && other.kind === 'array') {
    if (startsWith(one.fields, other.fields)) return one;
    if (startsWith(other.fields, one.fields)) return other;
  }
  const ways = waysOf(one) ?? waysOf(other);
  return ways === null ? { kind: 'unknown' } : { kind: 'unknown', ways };
}

function waysOf(value: Value): Ways | null {
  if (value.kind === 'unknown') return value.ways ?? null;
  if (value.kind === 'array') return null;
  if (value.text.text.startsWith('-')) return 'flags';
  return commandOf(value.text) === null ? null : 'engine';
}

/** `docker` of `/usr/bin/docker` and `sudo podman`; `docker compose` of `docker-compose`; null of all else. */
function commandOf({ text }: MappedText): string | null {
  const words = text.trim().replace(/^(doas|sudo)\s+(-\S+\s+)*/, '');
  const [program = '', ...rest] = words.split(/\s+/);
  const name = withoutDirectory(program);
  if (!isEngineName(name)) return null;
  return [name.replace('podman', 'docker').replace('docker-compose', 'docker compose'), ...rest].join(' ');
}

/** What holds one of the words after the other. */
export function eachOf(words: readonly Field[]): Value {
  const [first] = words;
  if (first !== undefined && words.every(isEngine)) return { kind: 'text', text: first.text };
  const isFlags = words.some(({ text }) => text.text.startsWith('-'));
  return isFlags ? { kind: 'unknown', ways: 'flags' } : { kind: 'unknown' };
}

function startsWith(fields: readonly Field[], start: readonly Field[]): boolean {
  return start.every((field, at) => {
    const other = fields[at];
    return other?.text.text === field.text.text && other.start === field.start;
  });
}
