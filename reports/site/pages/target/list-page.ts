/** All targets side by side, with their traits. */
import { showTrait, traitKeys, traitNames } from '../../../view/trait-rows.ts';
import { columnHeads, columnWidths } from '../../parts/heads.ts';
import { html } from '../../parts/html.ts';
import type { Page } from '../../parts/layout.ts';
import { pages } from '../../parts/links.ts';
import { attributes, variables } from '../../parts/page-names.ts';
import { columnClass, type Site } from '../../parts/site.ts';

/** Traits that are the same everywhere are told once. */
export function targetsPage(site: Site): Page {
  const { targets } = site.record;
  const values = traitKeys.map((key) => targets.map(({ traits }) => showTrait(traits[key])));
  const varied = traitKeys.filter((_, index) => new Set(values[index]).size > 1);
  const shared = traitKeys.filter((key) => !varied.includes(key));
  const main = html`
<h1>Targets</h1>
<p class="lede">A target is an engine in a mode and a version, with the client that drives it. Its traits were read from it, never assumed.</p>
<div class="scroll ${columnClass(site)}" style="${variables.columns}:${targets.length}" tabindex="0" role="region" aria-label="Traits in which they differ">
<table class="matrix traits">
${columnWidths(site)}${columnHeads(site, pages.targets, html`<span class="quiet">Traits in which they differ</span>`)}
<tbody>${varied.map(
    (key) =>
      html`<tr><th scope="row">${traitNames[key]}</th>${targets.map(({ traits }, column) => html`<td ${attributes.column}="${column}">${showTrait(traits[key])}</td>`)}</tr>`,
  )}</tbody></table></div>
<h2>What they share</h2>
<div class="scroll" tabindex="0" role="region" aria-label="Traits that they share"><table class="plain"><tbody>${shared.map((key) => html`<tr><th scope="row">${traitNames[key]}</th><td>${targets[0] === undefined ? '' : showTrait(targets[0].traits[key])}</td></tr>`)}</tbody></table></div>`;
  return { path: pages.targets, kind: 'targets', title: 'Targets', main };
}
