import { prose } from '../text/escape-markdown.ts';
import type { Tally } from '../view/tally.ts';
import { weightsOccurring, weightWords } from '../view/weight-words.ts';

/** What the weights mean that these tallies are counted by, as a list. */
export function weightLegend(tallies: readonly Tally[]): string {
  return weightsOccurring(tallies)
    .map((weight) => `- **${prose(weightWords[weight].several)}**: ${prose(weightWords[weight].meaning)}`)
    .join('\n');
}
