/** A diff as Markdown, for an issue, a pull request or a page. */

import { code, prose, source, table } from '../text/escape-markdown.ts';
import type { Said } from '../view/answer-in-words.ts';
import { showTrait, traitNames } from '../view/trait-rows.ts';
import { verdictWords } from '../view/verdict-words.ts';
import type { RecordDiff } from './diff-records.ts';
import { type Label, latest, pairInWords, type ToldKind, tell } from './tell.ts';
import { comparedInWords, kindWords, outcomeOf, sidesInWords, titleOf } from './words.ts';

/** The whole page, ending in a newline. */
export function renderDiffMarkdown(diff: RecordDiff): string {
  const head = [...sidesInWords(diff), ...comparedInWords(diff)];
  const parts = [
    `# ${prose(titleOf(diff))}`,
    `**${prose(outcomeOf(diff))}**`,
    head.map(([label, text]) => `- ${label}: ${prose(text)}`).join('\n'),
    ...(diff.traits.length === 0 ? [] : ['## Traits', traitTable(diff)]),
    ...changeSections(diff, 2),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Sections of the changes alone, with headings of the given depth; `label` names a compared column. */
export function changeSections(diff: RecordDiff, depth: number, label: Label = latest): string[] {
  return tell(diff.changes, diff.targets.compared, label).map((told) => {
    const { word, meaning } = kindWords[told.kind];
    const heading = `${'#'.repeat(depth)} ${word.charAt(0).toUpperCase()}${word.slice(1)}`;
    return [heading, `${prose(meaning.charAt(0).toUpperCase() + meaning.slice(1))}.`, items(told)].join(
      '\n\n',
    );
  });
}

/** Each trait that moved once, with the columns that moved alike together. */
export function traitTable({ traits }: RecordDiff, label: Label = pairInWords): string {
  const rows = new Map<string, { cells: [string, string, string]; where: string[] }>();
  for (const { target, traits: moved } of traits) {
    for (const { name, before, after } of moved) {
      const key = JSON.stringify([name, before, after]);
      const cells: [string, string, string] = [traitNames[name], showTrait(before), showTrait(after)];
      const row = rows.get(key) ?? { cells, where: [] };
      row.where.push(label(target));
      rows.set(key, row);
    }
  }
  return table(
    ['trait', 'before', 'after', 'on'],
    [...rows.values()].map(({ cells, where }) => [...cells.map(prose), where.map(code).join(', ')]),
  );
}

function items({ scenarios }: ToldKind): string {
  const lines = scenarios.flatMap(({ scenario, facts, why, whyBefore }) => {
    const formerly = scenario.formerly === null ? '' : `, formerly ${code(scenario.formerly)}`;
    return [
      `- **${prose(scenario.title)}** (${code(scenario.id)}${formerly})`,
      ...facts.map(({ title, before, after, isNew, where }) => {
        const mark = isNew ? ` (**${verdictWords['new-difference'].word}**)` : '';
        const turn = `${inMarkdown(before)} → ${inMarkdown(after)}${mark}`;
        return `  - ${prose(title)}: ${turn} ${prose(where)}`.trimEnd();
      }),
      ...why.map((cause) => `  - why: ${prose(cause.because)} (${source(cause.source)})`),
      ...whyBefore.map((cause) => `  - why before: ${prose(cause.because)} (${source(cause.source)})`),
    ];
  });
  return lines.join('\n');
}

function inMarkdown(said: Said): string {
  return 'words' in said ? prose(said.words) : code(said.value);
}
