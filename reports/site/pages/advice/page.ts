/** For each difference with a way around: what to write so that it works everywhere. */
import { html } from '../../parts/html.ts';
import type { Page } from '../../parts/layout.ts';
import { link, pages, scenarioPath } from '../../parts/links.ts';
import { prose } from '../../parts/prose.ts';
import type { Site } from '../../parts/site.ts';
import { adviceFor, adviceItem, isPortable } from './items.ts';
import { withoutAWay } from './without-a-way.ts';

export function advicePage(site: Site): Page {
  const areas = site.areas.map(({ name, rows }) => ({
    name,
    questions: rows.flatMap((row) => {
      const items = adviceFor(site, row);
      return items.length === 0 ? [] : [{ row, items }];
    }),
  }));
  const items = areas.flatMap(({ questions }) => questions.flatMap((question) => question.items));
  const proven = items.filter(({ shownBy }) => shownBy !== null && isPortable(shownBy.fact));
  const bare = withoutAWay(site);
  const main = html`
<h1>What to write so that it works everywhere</h1>
<p class="lede">${
    items.length === 0
      ? 'The scenarios of this run give no advice yet.'
      : `${items.length} ways around a difference. ${proven.length} of them were measured in this run, with the same answer on every column.`
  }</p>
${areas
  .filter(({ questions }) => questions.length > 0)
  .map(
    ({ name, questions }) => html`<section><h2>${name}</h2>
${questions.map(
  ({ row: { scenario }, items: advice }) => html`<article class="claim" id="${scenario.id}">
<h3><a href="${link(pages.advice, scenarioPath(scenario.id))}">${prose(scenario.title)}</a></h3>
<ul class="advice">${advice.map((item) => adviceItem(site, pages.advice, item))}</ul></article>`,
)}</section>`,
  )}
${
  bare.length === 0
    ? null
    : html`<section id="without-a-way"><h2>No way around is known</h2>
<p>What differs in these questions can be lived with, or asked of each engine in its own words; nothing that was measured gives the same answer everywhere.</p>
<ul>${bare.map(
        ({ row: { scenario }, facts }) =>
          html`<li><a href="${link(pages.advice, scenarioPath(scenario.id))}">${prose(scenario.title)}</a>: ${prose(facts.join('; '))}</li>`,
      )}</ul></section>`
}`;
  return { path: pages.advice, kind: 'advice', title: 'Advice', main };
}
