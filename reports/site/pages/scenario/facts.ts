/** Each fact with its answers, equal ones together, and the cause of each that is not the reference. */
import type { ScenarioLine } from '../../../../harness/record/model.ts';
import type { Row } from '../../../view/matrix.ts';
import { selectorInWords } from '../../../view/selector-in-words.ts';
import { differs } from '../../../view/tally.ts';
import { compareWeights, heaviest } from '../../../view/weight.ts';
import { answersTo, type SharedAnswer } from '../../parts/answers.ts';
import { columnsInWords } from '../../parts/columns-in-words.ts';
import { fieldDiff } from '../../parts/field-diff.ts';
import { type Html, html } from '../../parts/html.ts';
import { mark, weightTag } from '../../parts/marks.ts';
import { prose } from '../../parts/prose.ts';
import type { Site } from '../../parts/site.ts';
import type { SiteFact } from '../../parts/site-data.ts';
import { source } from '../../parts/sources.ts';
import { versionStrip } from '../../pictures/version-strip.ts';
import { picture } from '../pictures/page.ts';

export function factsSection(site: Site, row: Row, facts: readonly SiteFact[]): Html {
  const told = new Set<number>();
  const differing = heaviestFactsFirst(
    row,
    facts.filter((fact) => isDifferingFact(site, fact)),
  );
  const alike = facts.filter((fact) => !differing.includes(fact) && isMeasured(fact));
  const unmeasured = facts.filter((fact) => !isMeasured(fact));
  const others =
    differing.length > 0 ? 'The other answers are the reference’s everywhere' : 'As the reference says';
  return html`
${differing.map(
  (fact) => html`<section class="fact" id="fact-${fact.name}">
<h3>${prose(fact.title)}</h3>
${picture(`${fact.title}: from version to version`, versionStrip(`versions-${fact.name}`, fact, site.groups, site.data.verdicts))}
${answersList(site, row, fact, told)}
</section>`,
)}
${factList(others, alike, (fact) => whereMeasured(site, fact))}
${factList('Not measured in this run', unmeasured, () => null)}`;
}

function heaviestFactsFirst({ cells }: Row, facts: readonly SiteFact[]): SiteFact[] {
  const answers = cells.flatMap((cell) => cell.answers);
  const weightOf = ({ name }: SiteFact) =>
    heaviest(
      answers.map(({ fact, answer, weight }) => (fact === name && answer.kind === 'value' ? weight : null)),
    );
  return facts.toSorted((one, other) => compareWeights(weightOf(one), weightOf(other)));
}

/** Has any column an answer that is not the reference's? */
export function isDifferingFact({ data }: Site, { v, m }: SiteFact): boolean {
  return v.some((code, column) => differs(data.verdicts[code] ?? 'not-run') && (m[column] ?? -1) !== -1);
}

function isMeasured({ m }: SiteFact): boolean {
  return m.some((answer) => answer !== -1);
}

/** `told`: causes that stand above already; they are named once. */
export function answersList(site: Site, row: Row, fact: SiteFact, told = new Set<number>()): Html {
  return html`<ul class="answers">${answersTo(row, fact).map((answer) => answerItem(site, row.scenario, fact, answer, told))}</ul>`;
}

function answerItem(
  site: Site,
  scenario: ScenarioLine,
  fact: SiteFact,
  answer: SharedAnswer,
  told: Set<number>,
): Html {
  const { value, isReference, columns, verdict, weight, measured, causes } = answer;
  const where = columns.length === 0 ? 'nobody measured here' : columnsInWords(site.groups, columns);
  const reference = isReference ? html` <span class="tag">reference</span>` : null;
  const changes = isReference || measured === undefined ? [] : fieldDiff(fact.reference, measured);
  return html`<li>${columns.length === 0 ? null : mark(verdict)} <code class="value">${value}</code>${reference} <span class="where">${where}</span> ${weightTag(weight)}
${isReference ? null : causes.map((index) => causeOnce(scenario, index, told))}
${changes.length === 0 ? null : changeTable(changes)}</li>`;
}

function causeOnce(scenario: ScenarioLine, index: number, told: Set<number>): Html | null {
  if (told.has(index))
    return html`<div class="cause"><b>Because</b> <span class="quiet">of the same as above</span></div>`;
  told.add(index);
  return causeLine(scenario, index);
}

export function causeLine({ differences }: ScenarioLine, index: number): Html | null {
  const difference = differences[index];
  if (difference === undefined) return null;
  return html`<div class="cause"><b>Because</b> ${prose(difference.because)}. <span class="quiet">Declared for ${selectorInWords(difference.on)}; source: ${source(difference.source)}</span></div>`;
}

function changeTable(changes: ReturnType<typeof fieldDiff>): Html {
  const named = changes.some(({ path }) => path !== '');
  const rows = changes.map(
    ({ path, reference, measured }) =>
      html`<tr>${named ? html`<th scope="row"><code>${path}</code></th>` : null}${part('minus', reference)}${part('plus', measured)}</tr>`,
  );
  return html`<table class="changes"><thead><tr>${named ? html`<th scope="col">where</th>` : null}<th scope="col">only in the reference</th><th scope="col">only measured</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function part(kind: 'minus' | 'plus', value: string | null): Html {
  return value === null ? html`<td></td>` : html`<td class="${kind}"><code>${value}</code></td>`;
}

function factList(
  title: string,
  facts: readonly SiteFact[],
  remark: (fact: SiteFact) => string | null,
): Html | null {
  if (facts.length === 0) return null;
  const items = facts.map((fact) => {
    const said = remark(fact);
    return html`<li id="fact-${fact.name}">${prose(fact.title)}: <code class="value">${fact.answers[0] ?? ''}</code>${said === null ? null : html` <span class="quiet">${said}</span>`}</li>`;
  });
  return html`<h3>${title}</h3>
<ul class="alike">${items}</ul>`;
}

/** Null where every column measured it. */
function whereMeasured(site: Site, { m }: SiteFact): string | null {
  const measured = m.flatMap((answer, column) => (answer === -1 ? [] : [column]));
  return measured.length === m.length ? null : `measured on ${columnsInWords(site.groups, measured)}`;
}
