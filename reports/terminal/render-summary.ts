import { sharesInWords } from '../view/feature-counts.ts';
import type { Summary } from '../view/summary-schema.ts';
import { countsInWords } from '../view/verdict-words.ts';
import { tallyInWords } from '../view/weight-words.ts';

/** The figures of a run in a few lines. */
export function renderSummary(summary: Summary): string {
  const { totals, census, targets, features } = summary;
  return [
    `${totals.scenarios} scenarios, ${totals.cells} cells, ${totals.facts} facts measured in ${summary.seconds} s`,
    summary.suite,
    ...targets.flatMap(({ id, traits, verdicts, ...tally }) => [
      `of ${tally.asked} questions on ${id} ${traits.version}: ${tallyInWords(tally)}`,
      `  by verdict: ${countsInWords(verdicts)}`,
    ]),
    ...features.map((one) => `of the vocabulary of ${one.target} as the reference: ${sharesInWords(one)}`),
    `left behind ${census.leftBehind}, foreign objects touched ${census.foreignTouched}`,
    '',
  ].join('\n');
}
