import type { Verdict } from '../../harness/record/model.ts';
import { failing } from '../../harness/record/verdicts.ts';
import { markAndWord } from '../view/verdict-words.ts';

/** `= same`; bold where it fails the run. */
export function verdictCell(verdict: Verdict): string {
  const words = markAndWord(verdict);
  return failing.has(verdict) ? `**${words}**` : words;
}
