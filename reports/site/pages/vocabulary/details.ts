/** What was measured of one feature beyond its name: the facts, where they differ and why, and what to write instead. */
import type { Compat, CompatFact, Span } from '../../../compat/schema.ts';
import { groupedBy } from '../../../view/grouped-by.ts';
import { classMark } from '../../parts/class-marks.ts';
import { columnsInWords } from '../../parts/columns-in-words.ts';
import { type Html, html } from '../../parts/html.ts';
import { link, scenarioPath } from '../../parts/links.ts';
import { weightTag } from '../../parts/marks.ts';
import { prose } from '../../parts/prose.ts';
import type { Site } from '../../parts/site.ts';
import { source } from '../../parts/sources.ts';
import { featureAnchor } from '../../parts/subject-links.ts';
import type { VocabularyFeature } from '../../parts/vocabulary.ts';
import type { Frame } from './feature-table.ts';

export function detailsAnchor(part: string): string {
  return `about-${featureAnchor(part)}`;
}

/** Is there more to tell than its row does? */
export function hasDetails({ facts, spans }: VocabularyFeature): boolean {
  return facts.length > 0 || spans.some((span) => span?.answer !== undefined);
}

export function featureDetails(
  { path, shown, columns }: Frame,
  compat: Compat,
  name: string,
  { part, spans, facts }: VocabularyFeature,
): Html {
  const given = columns.flatMap((column) => {
    const span = spans[column];
    return span === null || span === undefined ? [] : [{ column, span }];
  });
  const standings = groupedBy(given, ({ span }) => [span.class, span.weight, span.answer, span.differs]);
  const differing = new Set(given.flatMap(({ span }) => (span.differs ?? []).map(({ fact }) => fact)));
  const alike = facts.filter((ref) => !differing.has(ref));
  const advice = [...differing].flatMap((ref) => compat.facts[ref]?.advice ?? []);
  return html`<section class="fact" id="${detailsAnchor(part)}"><h3><code>${part === '' ? name : part}</code></h3>
<ul class="answers">${standings.map(
    (of) =>
      html`<li>${classMark(of[0].span.class)} <span class="where">${columnsInWords(
        shown.groups,
        of.map(({ column }) => column),
      )}</span> ${weightTag(of[0].span.weight ?? null)}${standingReasons(path, compat, of[0].span)}</li>`,
  )}</ul>
${alike.length === 0 ? null : html`<p class="quiet">${differing.size === 0 ? 'Measured' : 'Measured as well, and nowhere otherwise'}: ${inList(alike.map((ref) => factLink(path, ref, factInWords(ref, compat))))}.</p>`}
${advice.length === 0 ? null : html`<p>What to write instead:</p><ul class="advice">${adviceItems(path, shown, advice)}</ul>`}</section>`;
}

function standingReasons(path: string, compat: Compat, { answer, differs = [] }: Span): Html {
  const byCause = groupedBy(differs, ({ cause }) => cause ?? null);
  return html`${answer === undefined ? null : html` answers <code class="value">${answer}</code>`}${byCause.map(
    (of) => {
      const cause = compat.causes[of[0].cause ?? -1];
      const links = inList(of.map(({ fact }) => factLink(path, fact, factInWords(fact, compat))));
      return html`<div class="cause">${links}${
        cause === undefined
          ? html` <span class="quiet">No cause is declared.</span>`
          : html`. <b>Because</b> ${prose(cause.because)}. <span class="quiet">Source: ${source(cause.source)}</span>`
      }</div>`;
    },
  )}`;
}

function adviceItems(
  path: string,
  { rows }: Site,
  advice: readonly NonNullable<CompatFact['advice']>[number][],
): Html[] {
  return groupedBy(advice, ({ write }) => write).map(([{ write, shownBy }]) => {
    const [id = '', name = ''] = shownBy.split('#');
    const scenario = rows.get(id)?.scenario;
    const title = scenario?.facts[name]?.title;
    const where =
      scenario === undefined || title === undefined
        ? 'The way around was not measured in this run.'
        : html`Shown by ${factLink(path, shownBy, `${scenario.title}: ${title}`)}.`;
    return html`<li><p class="write">${prose(write)}</p><p class="quiet">${where}</p></li>`;
  });
}

/** To the fact on the page of its scenario. `ref`: `networks/link#works`. */
function factLink(path: string, ref: string, words: string): Html {
  const [id = '', name = ''] = ref.split('#');
  return html`<a href="${link(path, scenarioPath(id))}#fact-${name}">${prose(words)}</a>`;
}

function factInWords(ref: string, { facts }: Compat): string {
  const fact = facts[ref];
  return fact === undefined ? ref : `${fact.question}: ${fact.title}`;
}

function inList(items: readonly Html[]): Html {
  return html`${items.map((item, index) => html`${index === 0 ? '' : '; '}${item}`)}`;
}
