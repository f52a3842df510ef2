/** An answer, and what explains it, as every report tells them. */

import { showValue } from '../text/plain-text.ts';
import type { Answer, Cause } from './answer.ts';
import { verdictWords } from './verdict-words.ts';

/** An answer's own value as it would stand in a scenario, or the words for what is there in its place. */
export type Said = { value: string } | { words: string };

/** Null is the answer of a record that did not ask. */
export function said(answer: Answer | null): Said {
  if (answer === null) return { words: 'not asked' };
  if (answer.kind === 'value') return { value: showValue(answer.value) };
  const word = answer.kind === 'refused' ? 'refused' : verdictWords[answer.verdict].word;
  return { words: answer.reason === null ? word : `${word} (${answer.reason})` };
}

/** The causes that are declared for some of the answers, each once. */
export function causesOfAnswers(answers: readonly (Answer | null)[]): Cause[] {
  const causes = answers.flatMap((answer) =>
    answer === null || answer.kind === 'none' || answer.cause === null ? [] : [answer.cause],
  );
  return [...new Map(causes.map((cause) => [cause.because, cause])).values()];
}

/** Is it a difference that no scenario declares? */
export function isUnexplained(answer: Answer | null): boolean {
  return answer?.verdict === 'new-difference';
}
