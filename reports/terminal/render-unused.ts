/** What scenarios declare and a record shows no sign of, on a terminal or in a log. */
import type { RunRecord, ScenarioLine } from '../../harness/record/model.ts';
import { plain } from '../text/plain-text.ts';
import { painter, type Terminal } from '../text/terminal.ts';
import { wrapAfter } from '../text/wrap.ts';
import { counted } from '../view/run-in-words.ts';
import { selectorInWords } from '../view/selector-in-words.ts';

interface UnusedDifference {
  scenario: string;
  difference: number;
  declared: ScenarioLine['differences'][number];
  about: readonly string[];
}

export interface Unused {
  differences: readonly UnusedDifference[];
  /** Features that facts are about, and that no call uses. */
  about: readonly { fact: string; id: string }[];
}

/** Ends in a newline. */
export function renderUnused({ differences, about }: Unused, record: RunRecord, terminal: Terminal): string {
  const paint = painter(terminal);
  const declared = record.scenarios.reduce((sum, { differences }) => sum + differences.length, 0);
  const after = (indent: string, text: string) => wrapAfter(indent, plain(text), terminal.columns);
  return [
    ...differences.flatMap((one) => [
      paint('heading', `${one.scenario}, differences[${one.difference}]`),
      ...after('  ', `on ${selectorInWords(one.declared.on)}`),
      ...after('  ', one.declared.because),
      ...after('  ', aboutInWords(one.about)),
    ]),
    `${differences.length} of ${declared} declared differences explain no answer of this record.`,
    '',
    ...about.flatMap(({ fact, id }) => after('', `${fact} is about ${id}, and no call uses it.`)),
    about.length === 0
      ? 'Calls use every feature that facts are about.'
      : `${counted(about.length, 'time')} a fact is about a feature that no call uses.`,
    '',
  ].join('\n');
}

function aboutInWords(about: readonly string[]): string {
  return about.length === 0
    ? 'No column has these traits.'
    : `About ${about.join(', ')}, where nothing was measured or another difference comes first.`;
}
