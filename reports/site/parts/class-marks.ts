/** How the class of a feature looks: its sign comes from the style sheet, its word is text. */
import { classWords } from '../../compat/class-words.ts';
import type { FeatureClass, Span } from '../../compat/schema.ts';
import { type Html, html } from './html.ts';

/** From what a script for Docker fears least. */
const classes = ['supported', 'known', 'differs', 'ignored', 'refused', 'unknown'] as const;

export function classMark(kind: FeatureClass, words: string = kind): Html {
  return html`<span class="mark is-${kind}">${words}</span>`;
}

export function classCell(span: Span | null): Html {
  return span === null
    ? html`<td class="is-not-asked">not asked</td>`
    : html`<td class="is-${span.class}">${span.class}</td>`;
}

export function classLegend(occurring: ReadonlySet<FeatureClass>): Html {
  const present = classes.filter((kind) => occurring.has(kind));
  return html`<p class="legend">${present.map((kind) => classMark(kind, classWords[kind]))}</p>`;
}
