/** One area of the matrix: a row for each question, and folded below it a row for each fact that differs. */
import type { Area, Row } from '../../../view/matrix.ts';
import { differs } from '../../../view/tally.ts';
import { verdictWords } from '../../../view/verdict-words.ts';
import { columnHeads, columnWidths } from '../../parts/heads.ts';
import { type Html, html } from '../../parts/html.ts';
import { link, pages, scenarioPath } from '../../parts/links.ts';
import { markCell } from '../../parts/marks.ts';
import { attributes, variables } from '../../parts/page-names.ts';
import { prose } from '../../parts/prose.ts';
import type { Site } from '../../parts/site.ts';
import type { SiteFact } from '../../parts/site-data.ts';

/** Longer answers than this are told on the page of their scenario. */
const longestAnswer = 16;

export function areaSection(site: Site, { name, rows }: Area): Html {
  const scenarios = new Map(site.data.scenarios.map((scenario) => [scenario.id, scenario.facts]));
  const corner = html`<h2 id="area-${name}">${name}</h2>`;
  return html`<section ${attributes.area}="${name}" style="${variables.rows}:${rows.length}">
<table class="matrix">
${columnWidths(site)}
${columnHeads(site, pages.matrix, corner)}
${rows.map((row) => scenarioRows(row, scenarios.get(row.scenario.id) ?? [], site))}
</table>
</section>
`;
}

function scenarioRows({ scenario, cells }: Row, facts: readonly SiteFact[], site: Site): Html {
  const { id, title } = scenario;
  const telling = facts.filter(({ v }) => v.some((code) => differs(site.data.verdicts[code] ?? 'not-run')));
  const differing = cells.some(({ verdict }) => differs(verdict));
  const unfold =
    telling.length === 0
      ? null
      : html`<input type="checkbox" class="unfold" aria-label="Show what differs: ${title}">`;
  return html`<tbody ${attributes.scenario}="${id}"${differing ? html` ${attributes.differs}` : null}>
<tr><th scope="row">${unfold}<a href="${link(pages.matrix, scenarioPath(id))}">${prose(title)}</a></th>${cells.map(
    ({ verdict }, column) => markCell(verdict, column),
  )}</tr>
${telling.map((fact) => factRow(fact, site))}</tbody>
`;
}

function factRow({ name, title, answers, v, m }: SiteFact, { data }: Site): Html {
  const cells = v.map((code, column) => {
    const verdict = data.verdicts[code] ?? 'not-run';
    const answer = answers[m[column] ?? -1];
    const word = answer === undefined || answer.length > longestAnswer ? verdictWords[verdict].word : answer;
    return markCell(verdict, column, word);
  });
  return html`<tr ${attributes.fact}="${name}"><th scope="row">${prose(title)} <span class="reference">${
    (answers[0] ?? '').length > 2 * longestAnswer ? null : html`<code>${answers[0] ?? ''}</code>`
  }</span></th>${cells}</tr>
`;
}
