/** How a verdict looks: its mark comes from the style sheet, its word is text, so both survive without colour. */
import type { Verdict } from '../../../harness/record/model.ts';
import { verdictsFromBestToWorst } from '../../../harness/record/verdicts.ts';
import { verdictWords } from '../../view/verdict-words.ts';
import type { Weighed } from '../../view/weight.ts';
import { weightWords } from '../../view/weight-words.ts';
import { type Html, html } from './html.ts';
import { attributes } from './page-names.ts';

export function mark(verdict: Verdict): Html {
  return html`<span class="mark ${verdict}">${verdictWords[verdict].word}</span>`;
}

/** A cell of the matrix; `word` in the place of the verdict's own. */
export function markCell(verdict: Verdict, column: number, word = verdictWords[verdict].word): Html {
  return html`<td class="${verdict}" ${attributes.column}="${column}">${word}</td>`;
}

/** What it means for a script; nothing where nothing differs. */
export function weightTag(weight: Weighed | null): Html | null {
  return weight === null ? null : html`<span class="tag ${weight}">${weightWords[weight].meaning}</span>`;
}

/** What the weights mean by which questions are counted. */
export function weightLegend(weights: readonly Weighed[]): Html {
  return html`<dl class="legend">${weights.map(
    (weight) =>
      html`<div><dt>${weightWords[weight].several}</dt><dd>${weightWords[weight].meaning}</dd></div>`,
  )}</dl>`;
}

/** What the marks mean; of those that occur in the record. */
export function legend(verdicts: readonly Verdict[]): Html {
  const present = verdictsFromBestToWorst.filter((verdict) => verdicts.includes(verdict));
  return html`<dl class="legend">${present.map(
    (verdict) => html`<div><dt>${mark(verdict)}</dt><dd>${verdictWords[verdict].meaning}</dd></div>`,
  )}</dl>`;
}
