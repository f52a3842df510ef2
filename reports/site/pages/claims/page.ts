/** What tutorials say, against what was measured. */
import type { Row } from '../../../view/matrix.ts';
import { differs } from '../../../view/tally.ts';
import { columnsInWords } from '../../parts/columns-in-words.ts';
import { type Html, html } from '../../parts/html.ts';
import type { Page } from '../../parts/layout.ts';
import { link, pages, scenarioPath } from '../../parts/links.ts';
import { mark } from '../../parts/marks.ts';
import { prose } from '../../parts/prose.ts';
import type { Site } from '../../parts/site.ts';
import { answersList, isDifferingFact } from '../scenario/facts.ts';
import { remarksList } from '../scenario/remarks.ts';
import { claimGroups } from './claim-texts.ts';

export function claimsPage(site: Site): Page {
  const byClaim = rowsByClaim(site);
  const known = new Set(claimGroups.flatMap(({ claims }) => Object.keys(claims)));
  const others = [...byClaim.keys()].filter((id) => !known.has(id)).sort();
  const groups = [
    ...claimGroups,
    ...(others.length === 0
      ? []
      : [{ title: 'Other claims', claims: Object.fromEntries(others.map((id) => [id, ''])) }]),
  ];
  const all = [...known, ...others];
  const asked = all.filter((id) => byClaim.has(id));
  const differing = asked.filter((id) => (byClaim.get(id) ?? []).some(isDiffering));
  const main = html`
<h1>Claims, and what was measured</h1>
<p class="lede">What tutorials and field notes tell people who move between the engines. Of ${all.length} claims,
${asked.length} bear on questions of this run: ${asked.length - differing.length} where every column answers as Docker’s
reference says, and ${differing.length} where some column does not.</p>
<p class="quiet">A claim may be wrong where the engines agree, and right where they differ: the measured answers below it tell.</p>
${groups.map(
  ({ title, claims }) => html`<section class="claims"><h2>${title}</h2>
${Object.entries(claims).map(([id, text]) => claimItem(site, id, text, byClaim.get(id) ?? []))}</section>`,
)}`;
  return { path: pages.claims, kind: 'claims', title: 'Claims', main };
}

function rowsByClaim({ rows }: Site): Map<string, Row[]> {
  const byClaim = new Map<string, Row[]>();
  for (const row of rows.values()) {
    for (const claim of row.scenario.claims) {
      const known = byClaim.get(claim);
      if (known === undefined) byClaim.set(claim, [row]);
      else known.push(row);
    }
  }
  return byClaim;
}

function isDiffering({ cells }: Row): boolean {
  return cells.some(({ verdict }) => differs(verdict));
}

function claimItem(site: Site, id: string, text: string, rows: readonly Row[]): Html {
  const answers =
    rows.length === 0
      ? html`<p class="quiet">No question of this run bears on it.</p>`
      : html`<ul>${[...rows.filter(isDiffering), ...rows.filter((row) => !isDiffering(row))].map((row) => questionItem(site, row))}</ul>`;
  return html`<article class="claim" id="${id}"><h3><a class="anchor" href="#${id}">${id}</a> ${prose(text)}</h3>${answers}</article>
`;
}

function questionItem(site: Site, row: Row): Html {
  const { id, title } = row.scenario;
  const question = html`<a href="${link(pages.claims, scenarioPath(id))}">${prose(title)}</a>`;
  if (!isDiffering(row)) return html`<li>${mark('same')} ${question}</li>`;
  const where = row.cells.flatMap(({ verdict }, column) => (differs(verdict) ? [column] : []));
  const facts = site.data.scenarios.find((scenario) => scenario.id === id)?.facts ?? [];
  const measured = facts
    .filter((fact) => isDifferingFact(site, fact))
    .map((fact) => html`<p>${prose(fact.title)}</p>${answersList(site, row, fact)}`);
  return html`<li>${mark('known-difference')} ${question} <span class="where">on ${columnsInWords(site.groups, where)}</span>
<details><summary>Measured</summary>${measured}${remarksList(site, row)}</details></li>`;
}
