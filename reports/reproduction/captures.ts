/** Follows values from the answer that first told them to the later calls that say them again. */
import type { Call } from '../../harness/record/model.ts';
import { outputOf } from './call-kinds.ts';
import { type Kind, kinds, type Reading, readingOf } from './reading.ts';
import { replaceIn, textsOf, type Word } from './word.ts';

/** How the script reads a value from the output of the call that told it. */
export interface Capture {
  variable: string;
  reading: Reading;
}

export interface Flow {
  captures: ReadonlyMap<Call, readonly Capture[]>;
  /** Puts variables where captured values stand. */
  resolve: (word: Word) => Word;
}

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
      const found = lastTold(calls.slice(0, index), kind, value);
      if (found === null) {
        given.add(value);
        continue;
      }
      const { source, reading } = found;
      const variable = `${nameOf(kind, reading)}${variables.size + 1}`;
      variables.set(value, variable);
      captures.set(source, [...(captures.get(source) ?? []), { variable, reading }]);
    }
  }
  return { captures, resolve: (word) => withVariables(word, variables) };
}

function lastTold(
  calls: readonly Call[],
  kind: Kind,
  value: string,
): { source: Call; reading: Reading } | null {
  for (const source of calls.toReversed()) {
    const reading = readingOf(kind, outputOf(source), value);
    if (reading !== null) return { source, reading };
  }
  return null;
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
    (resolved, { token }) =>
      replaceIn(resolved, token, (value) => {
        const variable = variables.get(value);
        return variable === undefined ? value : { variable };
      }),
    word,
  );
}

function nameOf(kind: Kind, { how }: Reading): string {
  if (kind.name !== 'number' || how.read !== 'member') return kind.name;
  return /pid/i.test(how.key) ? 'pid' : 'port';
}
