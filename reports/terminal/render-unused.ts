/** Declared differences that no answer of a record rests on, on a terminal or in a log. */
import type { RunRecord, ScenarioLine } from '../../harness/record/model.ts';
import { plain } from '../text/plain-text.ts';
import { painter, type Terminal } from '../text/terminal.ts';
import { wrapAfter } from '../text/wrap.ts';
import { selectorInWords } from '../view/selector-in-words.ts';

interface Unused {
  scenario: string;
  difference: number;
  declared: ScenarioLine['differences'][number];
  about: readonly string[];
}

/** Ends in a newline. */
export function renderUnused(unused: readonly Unused[], record: RunRecord, terminal: Terminal): string {
  const paint = painter(terminal);
  const declared = record.scenarios.reduce((sum, { differences }) => sum + differences.length, 0);
  const after = (indent: string, text: string) => wrapAfter(indent, plain(text), terminal.columns);
  return [
    ...unused.flatMap((one) => [
      paint('heading', `${one.scenario}, differences[${one.difference}]`),
      ...after('  ', `on ${selectorInWords(one.declared.on)}`),
      ...after('  ', one.declared.because),
      ...after('  ', aboutInWords(one.about)),
    ]),
    `${unused.length} of ${declared} declared differences explain no answer of this record.`,
    '',
  ].join('\n');
}

function aboutInWords(about: readonly string[]): string {
  return about.length === 0
    ? 'No column has these traits.'
    : `About ${about.join(', ')}, where nothing was measured or another difference comes first.`;
}
