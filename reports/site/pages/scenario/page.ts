/** The page of one scenario: the question, the answers and their causes, commands to try, and the evidence. */
import type { RecordDiff } from '../../../diff/diff-records.ts';
import { plain } from '../../../text/plain-text.ts';
import type { Row } from '../../../view/matrix.ts';
import { columnHeads, columnWidths } from '../../parts/heads.ts';
import { type Html, html } from '../../parts/html.ts';
import type { Page } from '../../parts/layout.ts';
import { link, pages, scenarioPath } from '../../parts/links.ts';
import { markCell } from '../../parts/marks.ts';
import { variables } from '../../parts/page-names.ts';
import { prose } from '../../parts/prose.ts';
import { columnClass, type Site } from '../../parts/site.ts';
import type { SiteScenario } from '../../parts/site-data.ts';
import { source } from '../../parts/sources.ts';
import type { ScenarioReproductions } from '../../reproductions.ts';
import { adviceFor, adviceItem } from '../advice/items.ts';
import { scenarioHistory } from '../changes/of-scenario.ts';
import { evidenceSection } from './evidence.ts';
import { factsSection } from './facts.ts';
import { featureLinks } from './features.ts';
import { remarksList } from './remarks.ts';
import { reproductionSection } from './reproduction.ts';

export function scenarioPage(
  site: Site,
  row: Row,
  data: SiteScenario,
  reproductions: ScenarioReproductions,
  history: readonly RecordDiff[],
): Page {
  const { id, area, title, why, facts } = row.scenario;
  const path = scenarioPath(id);
  const count = Object.keys(facts).length;
  const advice = adviceFor(site, row);
  const past = scenarioHistory(id, history);
  const main = html`
<p class="crumbs"><a href="${link(path, pages.matrix)}">Matrix</a> / <a href="${link(path, pages.matrix)}#area-${area}">${area}</a></p>
<h1>${prose(title)}</h1>
<p class="lede">${plain(why)}</p>
${verdictTable(site, row, path)}
<h2 id="answers">${count === 1 ? 'The answer' : `${count} answers`}</h2>
${remarksList(site, row)}
${factsSection(site, row, data.facts)}
${advice.length === 0 ? null : html`<h2 id="advice">What to write instead</h2><ul class="advice">${advice.map((item) => adviceItem(site, path, item))}</ul>`}
<h2 id="reproduction">See it for yourself</h2>
${reproductionSection(site, id, reproductions)}
${past === null ? null : html`<h2 id="history">History</h2>${past}`}
<h2 id="evidence">Evidence</h2>
${evidenceSection(site, row, reproductions.scripts)}
<h2 id="about">About the question</h2>
${aboutTable(site, path, row)}
${neighbours(site, row, path)}`;
  return { path, kind: 'scenario', title, main };
}

function verdictTable(site: Site, { cells, scenario }: Row, path: string): Html {
  const corner = html`<span class="quiet">Question</span>`;
  return html`<div class="scroll ${columnClass(site)}" style="${variables.columns}:${cells.length}" tabindex="0" role="region" aria-label="Verdicts"><table class="matrix short">
${columnWidths(site)}${columnHeads(site, path, corner)}
<tbody><tr><th scope="row"><a href="#evidence">${scenario.id}</a></th>${cells.map(({ verdict }, column) => markCell(verdict, column))}</tr></tbody></table></div>`;
}

function aboutTable(site: Site, path: string, { scenario }: Row): Html {
  const { id, claims, surfaces, needs, sources } = scenario;
  const claimLinks = claims.map(
    (claim, index) =>
      html`${index === 0 ? '' : ', '}<a href="${link(path, pages.claims)}#${claim}">${claim}</a>`,
  );
  return html`<dl class="about">
<div><dt>The reference</dt><dd>${sources.map((one) => html`<div>${source(one)}</div>`)}</dd></div>
<div><dt>Asked over</dt><dd>${surfaces.map((surface) => (surface === 'cli' ? 'the command line' : 'the API')).join(' and ')}</dd></div>
${needs.length === 0 ? null : html`<div><dt>Needs</dt><dd>${needs.join(', ')}</dd></div>`}
${claims.length === 0 ? null : html`<div><dt>Bears on the claims</dt><dd>${claimLinks}</dd></div>`}
${featureLinks(site, path, scenario)}
<div><dt>Scenario</dt><dd><code>suites/${id}.scenario.ts</code></dd></div>
<div><dt>Measure it yourself</dt><dd><code>npm run matrix -- --id ${id}</code></dd></div>
</dl>`;
}

function neighbours({ data }: Site, { scenario }: Row, path: string): Html {
  const index = data.scenarios.findIndex(({ id }) => id === scenario.id);
  const [before, after] = [data.scenarios[index - 1], data.scenarios[index + 1]];
  return html`<nav class="neighbours" aria-label="Other questions">
${before === undefined ? null : html`<a href="${link(path, scenarioPath(before.id))}" rel="prev">← ${before.title}</a>`}
${after === undefined ? null : html`<a href="${link(path, scenarioPath(after.id))}" rel="next">${after.title} →</a>`}
</nav>`;
}
