import type { Summary } from '../view/summary-schema.ts';
import { countsInWords } from '../view/verdict-words.ts';

/** The figures of a run in a few lines. */
export function renderSummary(summary: Summary): string {
  const { totals, census, targets } = summary;
  return [
    `${totals.scenarios} scenarios, ${totals.cells} cells, ${totals.facts} facts measured in ${summary.seconds} s`,
    `suite ${summary.suiteCommit ?? 'of no known commit'}`,
    ...targets.map(({ id, traits, verdicts }) => `${id} ${traits.version}: ${countsInWords(verdicts)}`),
    `left behind ${census.leftBehind}, foreign objects touched ${census.foreignTouched}`,
    '',
  ].join('\n');
}
