/** One scenario in words: its question, its reference, what is known to differ, and what was measured last. */
import type { ScenarioLine } from '../../harness/record/model.ts';
import { plain, showValue } from '../text/plain-text.ts';
import { painter, type Terminal } from '../text/terminal.ts';
import { wrapAfter } from '../text/wrap.ts';
import type { Matrix } from '../view/matrix.ts';
import { selectorInWords } from '../view/selector-in-words.ts';
import { compareWeights } from '../view/weight.ts';
import { weightWords } from '../view/weight-words.ts';
import { changesBy } from './changes-by.ts';
import { measuredLines } from './measured-lines.ts';

const widest = 100;

/** `last`: the record of the last run, whether this scenario is in it or not; or why there is none. */
export function renderExplanation(scenario: ScenarioLine, last: Matrix | string, terminal: Terminal): string {
  const paint = painter(terminal);
  const width = Math.min(terminal.columns, widest);
  const section = (name: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [[paint('heading', name), ...lines]];
  const blocks = [
    [paint('heading', scenario.id), ...wrapAfter('  ', plain(scenario.title), width)],
    ...section('WHY IT MATTERS', wrapAfter('  ', plain(scenario.why), width)),
    ...section('HOW IT IS ASKED', askedLines(scenario, width)),
    ...section('THE REFERENCE', referenceLines(scenario, width)),
    ...section('KNOWN TO DIFFER', differenceLines(scenario, width)),
    ...section(
      'MEASURED LAST',
      typeof last === 'string'
        ? wrapAfter('  ', plain(last), width)
        : measuredLines(scenario, last, width, paint),
    ),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function askedLines({ surfaces, needs, claims, id }: ScenarioLine, width: number): string[] {
  return [
    ...wrapAfter(
      '  ',
      `over ${surfaces.join(' and ')}${needs.length > 0 ? `; needs ${needs.join(', ')}` : ''}`,
      width,
    ),
    ...(claims.length === 0 ? [] : wrapAfter('  ', `tests the claims ${claims.join(', ')}`, width)),
    ...wrapAfter('  ', `in suites/${id}.scenario.ts`, width),
  ];
}

function referenceLines({ facts, sources }: ScenarioLine, width: number): string[] {
  return [
    ...Object.values(facts).flatMap(({ title, reference }) =>
      wrapAfter('  - ', `${plain(title)}: ${showValue(reference)}`, width),
    ),
    ...sources.flatMap((source) => wrapAfter('  ', plain(source), width)),
  ];
}

/** The heaviest first, both of the differences and of what each changes. */
function differenceLines(scenario: ScenarioLine, width: number): string[] {
  const inOrder = scenario.differences
    .map((difference) => ({ difference, changes: changesBy(scenario, difference) }))
    .toSorted((one, other) =>
      compareWeights(one.changes[0]?.weight ?? null, other.changes[0]?.weight ?? null),
    );
  return inOrder.flatMap(({ difference, changes }, index) => [
    ...(index === 0 ? [] : ['']),
    ...wrapAfter('  ', `on ${plain(selectorInWords(difference.on))}`, width),
    ...changes.flatMap(({ what, weight }) =>
      wrapAfter('  - ', `${what} (${weightWords[weight].meaning})`, width),
    ),
    ...wrapAfter('  because ', plain(difference.because), width),
    ...wrapAfter('  ', plain(difference.source), width),
  ]);
}
