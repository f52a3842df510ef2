/** Follows values from the answer that first told them to the later calls that say them again. */
import type { Call } from '../../harness/record/model.ts';
import { outputOf } from './call-kinds.ts';
import { replaceIn, textsOf, type Word } from './word.ts';

/** How the script reads a value from the output of the call that told it. */
export interface Capture {
  variable: string;
  how:
    | { read: 'all' }
    /** The value of a JSON member, counted from 1 among those of its name; `within`: only this part of it. */
    | { read: 'member'; key: string; nth: number; within: string | null }
    /** What a pattern finds, counted from 1. */
    | { read: 'match'; pattern: string; nth: number };
  /** Keeps only so many characters: short ids. */
  first: number | null;
}

export interface Flow {
  captures: ReadonlyMap<Call, readonly Capture[]>;
  /** Puts variables where captured values stand. */
  resolve: (word: Word) => Word;
}

interface Kind {
  name: string;
  token: RegExp;
  /** The same as an extended regular expression of grep's. */
  pattern: (value: string) => string;
}

const kinds: readonly Kind[] = [
  {
    name: 'id',
    token: /(?<![0-9a-f])[0-9a-f]{12,64}(?![0-9a-f])/g,
    pattern: (id) => `[0-9a-f]{${id.length}}`,
  },
  {
    name: 'address',
    token: /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/g,
    pattern: () => '[0-9]+(\\.[0-9]+){3}',
  },
  { name: 'number', token: /(?<![\w.])\d{4,}(?![\w.])/g, pattern: () => '[0-9]+' },
];
/** Everyone knows these beforehand. */
const wellKnown = new Set(['127.0.0.1', '0.0.0.0', '255.255.255.255']);

/** `inputs`: every text that a call sends, as words of the script; calls in the order of the script. */
export function followValues(calls: readonly Call[], inputs: (call: Call) => readonly Word[]): Flow {
  const captures = new Map<Call, Capture[]>();
  const variables = new Map<string, string>();
  const given = new Set<string>();
  for (const [index, call] of calls.entries()) {
    for (const { kind, value } of inputs(call).flatMap(textsOf).flatMap(valuesIn)) {
      if (variables.has(value) || given.has(value)) continue;
      const source = calls.slice(0, index).findLast((earlier) => holds(outputOf(earlier), kind, value));
      if (source === undefined) {
        given.add(value);
        continue;
      }
      const variable = `${nameOf(kind, outputOf(source), value)}${variables.size + 1}`;
      variables.set(value, variable);
      captures.set(source, [
        ...(captures.get(source) ?? []),
        { variable, ...readingOf(kind, outputOf(source), value) },
      ]);
    }
  }
  return { captures, resolve: (word) => withVariables(word, variables) };
}

function valuesIn(text: string): { kind: Kind; value: string }[] {
  return kinds.flatMap((kind) =>
    Array.from(text.matchAll(kind.token), ([value]) => ({ kind, value })).filter(
      ({ value }) => !wellKnown.has(value),
    ),
  );
}

function withVariables(word: Word, variables: ReadonlyMap<string, string>): Word {
  return kinds.reduce<Word>(
    (resolved, kind) =>
      replaceIn(resolved, kind.token, (value) => {
        const variable = variables.get(value);
        return variable === undefined ? value : { variable };
      }),
    word,
  );
}

/** Ids are also known by their beginning. */
function holds(output: string, kind: Kind, value: string): boolean {
  return Array.from(output.matchAll(kind.token)).some(([told]) => isToldBy(kind, told, value));
}

function isToldBy(kind: Kind, told: string, value: string): boolean {
  return told === value || (kind.name === 'id' && told.startsWith(value));
}

function readingOf(kind: Kind, output: string, value: string): Omit<Capture, 'variable'> {
  const matches = Array.from(output.matchAll(kind.token)).filter(([told]) => isToldBy(kind, told, value));
  const match = matches.find(([told]) => told === value) ?? matches[0];
  const told = match?.[0] ?? value;
  const first = told === value ? null : value.length;
  if (output.trim() === told) return { how: { read: 'all' }, first };
  const pattern = kind.pattern(told);
  const member = memberAt(output, match?.index ?? 0);
  if (member !== null) {
    const within = member.value === told ? null : pattern;
    return { how: { read: 'member', key: member.key, nth: member.nth, within }, first };
  }
  const before = Array.from(output.matchAll(new RegExp(pattern, 'g'))).filter(
    ({ index }) => index < (match?.index ?? 0),
  );
  return { how: { read: 'match', pattern, nth: before.length + 1 }, first };
}

/** The JSON member whose plain value stands at a place of a text. */
function memberAt(output: string, place: number): { key: string; value: string; nth: number } | null {
  for (const match of output.matchAll(/"([\w.-]+)":\s*"?([^",{}[\]]+)/g)) {
    const [whole, key = '', value = ''] = match;
    if (match.index > place || match.index + whole.length <= place) continue;
    const earlier = output.slice(0, match.index).matchAll(new RegExp(`"${key}":`, 'g'));
    return { key, value: value.trim(), nth: Array.from(earlier).length + 1 };
  }
  return null;
}

function nameOf(kind: Kind, output: string, value: string): string {
  if (kind.name !== 'number') return kind.name;
  const place = output.indexOf(value);
  const key = memberAt(output, place)?.key ?? '';
  if (/pid/i.test(key)) return 'pid';
  return /port/i.test(key) ? 'port' : kind.name;
}
