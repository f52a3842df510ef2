/** What a command itself asked, in a form in which two recordings can be compared. Pure. */
import type { Asked, Recording } from '../../harness/record/recording/model.ts';
import { putAside, type Written } from './put-aside.ts';

export interface Called {
  /** From 1, in the order of the recording; of the last one where it was asked several times in a row. */
  number: number;
  /** Index in the recording. */
  index: number;
  one: Asked;
  /** How often it was asked in a row, as a script does that waits for something. */
  times: number;
  /** Equal where the same is asked. */
  key: string;
}

/** What compose and clients asked in the course of a call belongs to the call, and is left out. */
export function calledIn({ asked }: Recording, written: Written): Called[] {
  const called: Called[] = [];
  let number = 0;
  for (const [index, one] of asked.entries()) {
    if (one.parent !== null) continue;
    number += 1;
    const key = keyOf(one, written);
    const last = called.at(-1);
    if (last?.key === key) Object.assign(last, { number, index, one, times: last.times + 1 });
    else called.push({ number, index, one, times: 1, key });
  }
  return called;
}

function keyOf(one: Asked, written: Written): string {
  const words =
    one.kind === 'client' ? one.argv : [one.method, decoded(one.path).replace(/^\/v\d+(\.\d+)?(?=\/)/, '')];
  return JSON.stringify(words.map((word) => putAside(word, written)));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Words that both commands wrote: no engine has chosen them. */
export function writtenInBoth(one: Recording, other: Recording): Written {
  const words = wordsOf(other);
  return new Set([...wordsOf(one)].filter((word) => words.has(word)));
}

/** Whole words, and those parts of them that may be an address, a port or a name. */
function wordsOf({ asked }: Recording): Set<string> {
  const all = asked.flatMap((one) => (one.kind === 'client' ? one.argv : [one.path]));
  return new Set(all.flatMap((word) => [word, ...word.split(/[\s,=:/"'@]+/)]));
}
