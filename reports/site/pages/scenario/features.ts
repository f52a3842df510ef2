/** What the facts of a scenario are about, each with the way to its page. */
import type { ScenarioLine } from '../../../../harness/record/model.ts';
import { type Html, html } from '../../parts/html.ts';
import { link } from '../../parts/links.ts';
import type { Site } from '../../parts/site.ts';

/** Null where no fact says what it is about. */
export function featureLinks({ vocabulary }: Site, path: string, { facts }: ScenarioLine): Html | null {
  const ids = [...new Set(Object.values(facts).flatMap(({ about = [] }) => about))].toSorted();
  if (ids.length === 0) return null;
  const items = ids.map((id) => {
    const name = html`<code>${id.replace(/^(cli|api):/, '')}</code>`;
    const place = vocabulary?.placeOf(id) ?? null;
    if (place === null) return html`<div>${name}</div>`;
    const { path: to, anchor } = place;
    return html`<div><a href="${link(path, to)}#${encodeURIComponent(anchor)}">${name}</a></div>`;
  });
  return html`<div><dt>Is about</dt><dd>${items}</dd></div>`;
}
