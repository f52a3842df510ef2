/** The matrix for people who would rather look. */

import { type Html, html, trusted } from '../../parts/html.ts';
import type { Page } from '../../parts/layout.ts';
import { link, pages } from '../../parts/links.ts';
import { legend } from '../../parts/marks.ts';
import type { Site } from '../../parts/site.ts';
import { differencesByArea } from '../../pictures/differences.ts';
import { heatMaps } from '../../pictures/heat-map.ts';

export function picturesPage(site: Site): Page {
  const { data, groups, areas } = site;
  const heat = new Map(heatMaps(data, groups).map(({ area, svg }) => [area, svg]));
  const bars = new Map(differencesByArea(data, groups).map(({ area, svg }) => [area, svg]));
  const verdicts = areas.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.map((cell) => cell.verdict)),
  );
  const main = html`
<h1>The matrix in pictures</h1>
<p class="lede">How many questions of each area got which verdict in each column, and beside it each of those questions.</p>
${legend(verdicts)}
${areas.map(
  ({
    name,
  }) => html`<section><h2><a class="anchor" href="${link(pages.pictures, pages.matrix)}#area-${name}">${name}</a></h2>
<div class="pictures">${picture(`How much of ${name} differs`, bars.get(name))}
${picture(`Every question of ${name}`, heat.get(name))}</div></section>`,
)}`;
  return { path: pages.pictures, kind: 'pictures', title: 'Pictures', main };
}

/** In a frame that scrolls where the window is too small. */
export function picture(name: string, svg: string | null | undefined): Html | null {
  if (svg === null || svg === undefined) return null;
  return html`<div class="scroll picture" tabindex="0" role="region" aria-label="${name}">${trusted(svg)}</div>`;
}
