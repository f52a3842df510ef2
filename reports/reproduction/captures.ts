/** Values that the engine chose: each is read from the answer that told it, for the later calls that say it again. */
import type { Call, Made } from '../../harness/record/model.ts';
import { outputOf } from './answer-of-call.ts';
import { literally, type Reading, rank, readingOf } from './reading.ts';
import { listsAll, onlyLooks } from './whole-lists.ts';
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

const chosenByEngine = new Set<Made['kind']>([
  'container',
  'network',
  'image',
  'anonymous-volume',
  'exec',
  'address',
  'pid',
  'published-port',
  'value',
]);

/** `inputs`: every text that a call sends, as words of the script; calls in the order of the script. */
export function followValues(
  calls: readonly Call[],
  made: readonly Made[],
  inputs: (call: Call) => readonly Word[],
): Flow {
  const captures = new Map<Call, Capture[]>();
  const variables: { pattern: RegExp; variable: string }[] = [];
  const words = calls.flatMap(inputs).flatMap(textsOf);
  for (const { kind, value } of [...valuesOf(made, words), ...idsSaid(words)]) {
    if (variables.some(({ pattern }) => value.search(pattern) === 0)) continue;
    // An address is not the beginning of a longer one; a path may be that of a rotated file, with `.2` at its end.
    const pattern = new RegExp(`(?<![\\w.])${literally(value)}(?![\\w])(?!(?<=\\d)\\.\\d)`, 'g');
    const says = (call: Call) =>
      inputs(call).some((word) => textsOf(word).some((text) => text.search(pattern) >= 0));
    const before = calls.slice(0, Math.max(0, calls.findIndex(says)));
    // The second id of a list of all images is somebody else's on another machine: it may be looked at, and no more.
    const mayBeOthers = calls.filter(says).every(onlyLooks);
    const found = lastTold(
      mayBeOthers ? before : before.filter((call) => !listsAll(call, inputs(call))),
      value,
    );
    if (found === null) continue;
    const variable = `${kind.replaceAll('-', '_')}${variables.length + 1}`;
    variables.push({ pattern, variable });
    captures.set(found.source, [...(captures.get(found.source) ?? []), { variable, reading: found.reading }]);
  }
  const resolve = (word: Word) =>
    variables.reduce<Word>(
      (resolved, { pattern, variable }) => replaceIn(resolved, pattern, () => [{ variable }]),
      word,
    );
  return { captures, resolve };
}

/** Ids that are in no list of what was made: of layers, of images without a name, digests of a registry; of secrets, shorter. */
function idsSaid(words: readonly string[]): { kind: 'id'; value: string }[] {
  const ids = words.flatMap(
    (text) => text.match(/(?<![0-9a-f])(?:[0-9a-f]{64}|[0-9a-f]{25})(?![0-9a-f])/g) ?? [],
  );
  return [...new Set(ids)].map((value) => ({ kind: 'id', value }));
}

/** Ids are also said by their beginning alone. */
function valuesOf(made: readonly Made[], words: readonly string[]): { kind: Made['kind']; value: string }[] {
  const beginnings = words.flatMap((text) => text.match(/(?<![0-9a-f])[0-9a-f]{6,63}(?![0-9a-f])/g) ?? []);
  const values = made.flatMap(({ kind, id }) => {
    if (id === null || !chosenByEngine.has(kind)) return [];
    const isLong = /^[0-9a-f]{64}$/.test(id);
    const said = isLong ? beginnings.filter((beginning) => id.startsWith(beginning)) : [];
    return [id, ...said.toSorted((one, other) => other.length - one.length)].map((value) => ({
      kind,
      value,
    }));
  });
  return values.filter(({ value }, index) => values.findIndex((one) => one.value === value) === index);
}

/** By the surest reading; of several calls that tell it alike, the last. */
function lastTold(calls: readonly Call[], value: string): { source: Call; reading: Reading } | null {
  const told = calls.toReversed().flatMap((source) => {
    const reading = readingOf(outputOf(source), value);
    return reading === null ? [] : [{ source, reading }];
  });
  return told.toSorted((one, other) => rank(one.reading) - rank(other.reading))[0] ?? null;
}
