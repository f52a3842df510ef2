import { wrapAfter } from '../text/wrap.ts';
import { sharesInWords } from '../view/feature-counts.ts';
import type { Summary } from '../view/summary-schema.ts';
import { countsInWords } from '../view/verdict-words.ts';
import { tallyInWords } from '../view/weight-words.ts';

/** The figures of a run in a few lines, each at most `width` characters long. */
export function renderSummary(summary: Summary, width: number): string {
  const { totals, census, targets, features } = summary;
  const wrapped = (text: string) => wrapAfter('', text, width, 4);
  return [
    ...wrapped(
      `${totals.scenarios} scenarios, ${totals.cells} cells, ${totals.facts} facts measured in ${summary.seconds} s`,
    ),
    ...wrapped(summary.suite),
    ...targets.flatMap(({ id, traits, verdicts, ...tally }) => [
      ...wrapped(`of ${tally.asked} questions on ${nameOf(id, traits.version)}: ${tallyInWords(tally)}`),
      ...wrapAfter('  by verdict: ', countsInWords(verdicts), width, 4),
    ]),
    ...features.flatMap((one) =>
      wrapped(
        `features of ${one.target} that answer as the reference, of those asked: ${sharesInWords(one)}`,
      ),
    ),
    `left behind ${census.leftBehind}, foreign objects touched ${census.foreignTouched}`,
    '',
  ].join('\n');
}

/** `podman@5.8.6`, `docker 28.5.2`, `docker@28.5.2 (28.5.2+dfsg4)` */
function nameOf(id: string, version: string): string {
  if (id.includes(`@${version}`) && !version.includes('+')) return id;
  return id.includes('@') ? `${id} (${version})` : `${id} ${version}`;
}
