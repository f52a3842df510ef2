/** Weights, and counts by weight, in the words that all reports share. */
import type { Tally as WholeTally } from './tally.ts';
import { type Weighed, weightsFromHeaviest } from './weight.ts';

type Tally = Omit<WholeTally, 'differing'>;

interface Words {
  word: string;
  /** What one question does that is as heavy as this, and what several do. */
  one: string;
  several: string;
  meaning: string;
}

export const weightWords: Record<Weighed, Words> = {
  silent: {
    word: 'silent',
    one: 'silently differs',
    several: 'silently differ',
    meaning: 'goes through and does something else',
  },
  fails: { word: 'fails', one: 'fails', several: 'fail', meaning: 'ends in an error' },
  output: {
    word: 'output',
    one: 'prints otherwise',
    several: 'print otherwise',
    meaning: 'only text, a format or a code number is otherwise',
  },
  extra: {
    word: 'extra',
    one: 'has extras',
    several: 'have extras',
    meaning: 'does more than a script for Docker asks for',
  },
  'not-weighed': {
    word: 'not weighed',
    one: 'differs (not weighed)',
    several: 'differ (not weighed)',
    meaning: 'differs, and the record is from before differences had a weight',
  },
};

/** What a table of tallies has columns for: all weights, unless the records do not weigh; the rest where it occurs. */
export function weightColumns(
  tallies: readonly Tally[],
): { head: string; count: (tally: Tally) => number }[] {
  const open = { head: 'no judged answer', count: ({ unknown }: Tally) => unknown };
  return [
    { head: 'questions', count: ({ asked }) => asked },
    { head: 'the same', count: ({ same }) => same },
    ...weightsOccurring(tallies).map((weight) => ({
      head: weightWords[weight].several,
      count: ({ weights }: Tally) => weights[weight],
    })),
    ...(tallies.some(({ unknown }) => unknown > 0) ? [open] : []),
  ];
}

/** All four; of a record that does not weigh, only that it does not. */
export function weightsOccurring(tallies: readonly Tally[]): readonly Weighed[] {
  const unweighed = tallies.some(({ weights }) => weights['not-weighed'] > 0);
  return unweighed ? ['not-weighed'] : weightsFromHeaviest;
}

/** `40 silently differ`, `1 fails` */
export function countInWords(weight: Weighed, count: number): string {
  const { one, several } = weightWords[weight];
  return `${count} ${count === 1 ? one : several}`;
}

/** Each weight that occurs with its count in words, the heaviest first; last, as null, what has no judged answer. */
export function differingInWords({ weights, unknown }: Tally): { weight: Weighed | null; words: string }[] {
  const present = ([...weightsFromHeaviest, 'not-weighed'] as const).filter((weight) => weights[weight] > 0);
  const open = `${unknown} ${unknown === 1 ? 'has' : 'have'} no answer that is judged`;
  return [
    ...present.map((weight) => ({ weight, words: countInWords(weight, weights[weight]) })),
    ...(unknown === 0 ? [] : [{ weight: null, words: open }]),
  ];
}

/** `101 the same, 40 silently differ, 29 fail` */
export function tallyInWords(tally: Tally): string {
  if (tally.asked === 0) return 'nothing was asked';
  return [`${tally.same} the same`, ...differingInWords(tally).map(({ words }) => words)].join(', ');
}
