/** A diff on a terminal or in a log. */

import { plain } from '../text/plain-text.ts';
import { type Paint, painter, type Terminal } from '../text/terminal.ts';
import { padded, widestOf, wrap, wrapAfter } from '../text/wrap.ts';
import type { Said } from '../view/answer-in-words.ts';
import { verdictWords } from '../view/verdict-words.ts';
import type { ChangeKind, RecordDiff } from './diff-records.ts';
import { latest, pairInWords, type ToldKind, tell } from './tell.ts';
import { comparedInWords, kindWords, outcomeOf, sidesInWords, titleOf, traitInWords } from './words.ts';

const widest = 120;
const narrowest = 40;
const bar = '    | ';

const styles: Record<ChangeKind, Parameters<Paint>[0]> = {
  'newly-different': 'new-difference',
  'still-different': 'known-difference',
  'newly-same': 'same',
  appeared: 'fixed',
  gone: 'quiet',
};

/** The whole diff as text, ending in a newline. */
export function renderDiff(diff: RecordDiff, terminal: Terminal): string {
  const paint = painter(terminal);
  const width = Math.min(Math.max(terminal.columns, narrowest), widest);
  const blocks = [
    headLines(diff, width, paint),
    ...traitBlocks(diff, width, paint),
    ...tell(diff.changes, diff.targets.compared, latest).map((told) => kindLines(told, width, paint)),
    wrap(outcomeOf(diff), width),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function headLines(diff: RecordDiff, width: number, paint: Paint): string[] {
  const labelled = [...sidesInWords(diff), ...comparedInWords(diff)];
  const widestLabel = widestOf(labelled.map(([label]) => label));
  return [
    ...wrap(titleOf(diff), width).map((line) => paint('heading', line)),
    ...labelled.flatMap(([label, text]) => wrapAfter(`  ${padded(label, widestLabel)}  `, text, width)),
  ];
}

function traitBlocks({ traits }: RecordDiff, width: number, paint: Paint): string[][] {
  if (traits.length === 0) return [];
  const lines = traits.flatMap(({ target, traits: moved }) => [
    ...wrapAfter('  ', pairInWords(target), width, 4),
    ...moved.flatMap((trait) => wrapAfter('    - ', plain(traitInWords(trait)), width)),
  ]);
  return [[paint('heading', 'TRAITS'), ...lines]];
}

function kindLines({ kind, scenarios }: ToldKind, width: number, paint: Paint): string[] {
  const { word, meaning } = kindWords[kind];
  const room = width - bar.length;
  const told = scenarios.flatMap(({ scenario, facts, why, whyBefore }) => {
    const formerly = scenario.formerly === null ? '' : ` (formerly ${scenario.formerly})`;
    const lines = [
      ...facts.flatMap((fact) => wrapAfter('', factInWords(fact), room, 2)),
      ...why.flatMap(({ because }) => wrapAfter('', `why: ${plain(because)}`, room, 2)),
      ...whyBefore.flatMap(({ because }) => wrapAfter('', `why before: ${plain(because)}`, room, 2)),
    ];
    return [
      ...wrapAfter('  ', plain(scenario.title), width),
      paint('quiet', `${bar}${scenario.id}${formerly}`),
      ...lines.map((line) => paint('quiet', bar) + line),
    ];
  });
  return [
    ...wrap(`${word.toUpperCase()}: ${meaning}`, width).map((line) => paint(styles[kind], line)),
    ...told,
  ];
}

/** `it holds: true -> false (NEW) on podman` */
function factInWords({
  title,
  before,
  after,
  isNew,
  where,
}: ToldKind['scenarios'][number]['facts'][number]): string {
  const value = (one: Said) => ('words' in one ? plain(one.words) : one.value);
  const mark = isNew ? ` (${verdictWords['new-difference'].word})` : '';
  return `${plain(title)}: ${value(before)} -> ${value(after)}${mark} ${where}`.trimEnd();
}
