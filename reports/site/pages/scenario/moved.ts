/** A page for each older id of a scenario, so that links to it still lead somewhere. */
import type { ScenarioLine } from '../../../../harness/record/model.ts';
import { html } from '../../parts/html.ts';
import type { Page } from '../../parts/layout.ts';
import { link, scenarioPath } from '../../parts/links.ts';
import { attributes } from '../../parts/page-names.ts';
import { prose } from '../../parts/prose.ts';

export function movedPages({ id, aliases, title }: ScenarioLine): Page[] {
  return aliases.map((older) => {
    const path = scenarioPath(older);
    const main = html`
<h1>This question has another id now</h1>
<p><code>${older}</code> is <a ${attributes.moved} href="${link(path, scenarioPath(id))}"><code>${id}</code></a>: ${prose(title)}.</p>`;
    return { path, kind: 'scenario', title, main };
  });
}
