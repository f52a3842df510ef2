/** How a verdict is shown: a mark that tells it apart without colour, a word, and its meaning for the legend. */
import type { Verdict } from '../../harness/record/model.ts';
import { verdictsFromBestToWorst } from '../../harness/record/verdicts.ts';

interface Words {
  mark: string;
  word: string;
  meaning: string;
}

export const verdictWords: Record<Verdict, Words> = {
  same: { mark: '=', word: 'same', meaning: 'answers as the reference says' },
  'known-difference': { mark: '~', word: 'differs', meaning: 'differs as declared, with its cause' },
  unknown: {
    mark: ':',
    word: 'unknown here',
    meaning: 'lies between two measured releases, so it is not judged',
  },
  'new-difference': { mark: '!', word: 'NEW', meaning: 'differs, and no scenario declares it' },
  fixed: { mark: '+', word: 'fixed', meaning: 'a declared difference that is no longer seen' },
  unsupported: { mark: 'x', word: 'unsupported', meaning: 'the engine refuses the question, as declared' },
  'not-applicable': { mark: '-', word: 'n/a', meaning: 'the target lacks what the question needs' },
  indeterminate: { mark: '?', word: 'indeterminate', meaning: 'time-out, transport or harness trouble' },
  'not-run': { mark: '.', word: 'not run', meaning: 'the run did not come to it' },
};

/** `~ differs` */
export function markAndWord(verdict: Verdict): string {
  const { mark, word } = verdictWords[verdict];
  return `${mark} ${word}`;
}

export type Counts = Record<Verdict, number>;

export function countVerdicts(verdicts: readonly Verdict[]): Counts {
  const counts: Counts = {
    same: 0,
    'known-difference': 0,
    unknown: 0,
    'new-difference': 0,
    fixed: 0,
    unsupported: 0,
    'not-applicable': 0,
    indeterminate: 0,
    'not-run': 0,
  };
  for (const verdict of verdicts) counts[verdict] += 1;
  return counts;
}

/** `same 40, n/a 3`: what occurs at all, from best to worst. */
export function countsInWords(counts: Counts): string {
  const present = verdictsFromBestToWorst.filter((verdict) => counts[verdict] > 0);
  return present.map((verdict) => `${verdictWords[verdict].word} ${counts[verdict]}`).join(', ') || 'nothing';
}
