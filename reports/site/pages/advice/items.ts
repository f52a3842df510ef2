/** What to write so that it works everywhere, with the measurement that shows it. */
import type { Row } from '../../../view/matrix.ts';
import { columnsInWords } from '../../parts/columns-in-words.ts';
import { type Html, html } from '../../parts/html.ts';
import { link, scenarioPath } from '../../parts/links.ts';
import { mark } from '../../parts/marks.ts';
import { prose } from '../../parts/prose.ts';
import type { Site } from '../../parts/site.ts';
import type { SiteFact } from '../../parts/site-data.ts';

export interface AdviceItem {
  row: Row;
  /** Titles of the facts whose differences it gets around. */
  facts: string[];
  write: string;
  /** The fact that measures the portable way; null where this run did not ask it. */
  shownBy: { scenario: string; title: string; fact: SiteFact } | null;
}

export function adviceFor({ data }: Site, row: Row): AdviceItem[] {
  const { advice, facts } = row.scenario;
  return advice.map(({ facts: names, write, shownBy }) => {
    const [id = '', name = ''] = shownBy.split('#');
    const scenario = data.scenarios.find((one) => one.id === id);
    const fact = scenario?.facts.find((one) => one.name === name);
    return {
      row,
      facts: names.map((one) => facts[one]?.title ?? one),
      write,
      shownBy:
        scenario === undefined || fact === undefined ? null : { scenario: id, title: scenario.title, fact },
    };
  });
}

export function adviceItem(site: Site, page: string, { facts, write, shownBy }: AdviceItem): Html {
  return html`<li><p class="write">${prose(write)}</p>
<p class="quiet">Where it differs: ${prose(facts.join('; '))}. ${shownBy === null ? 'The way around was not measured in this run.' : shown(site, page, shownBy)}</p></li>`;
}

/** Is the answer the same on all columns that measured it? */
export function isPortable({ m }: SiteFact): boolean {
  const measured = m.filter((answer) => answer !== -1);
  return measured.length > 0 && measured.every((answer) => answer === measured[0]);
}

function shown(
  site: Site,
  page: string,
  { scenario, title, fact }: NonNullable<AdviceItem['shownBy']>,
): Html {
  const where = html`<a href="${link(page, scenarioPath(scenario))}#fact-${fact.name}">${prose(`${title}: ${fact.title}`)}</a>`;
  const measured = fact.m.flatMap((answer, column) => (answer === -1 ? [] : [column]));
  if (measured.length === 0) return html`Not measured here: ${where}.`;
  if (isPortable(fact)) {
    return html`${mark('same')} Measured alike on ${columnsInWords(site.groups, measured)}: ${where}.`;
  }
  const asWanted = measured.filter((column) => fact.m[column] === 0);
  const otherwise = measured.filter((column) => fact.m[column] !== 0);
  const words = (columns: number[]) => columnsInWords(site.groups, columns);
  return asWanted.length === 0
    ? html`${mark('new-difference')} Does not answer alike everywhere: ${where}.`
    : html`${mark('known-difference')} Measured as it should be on ${words(asWanted)}, and not on ${words(otherwise)}: ${where}.`;
}
