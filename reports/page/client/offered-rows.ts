/** What there is to choose from, prepared once for all choices that share their columns. Pure. */
import type { Verdict } from '../../../harness/record/model.ts';
import type { SiteData, SiteScenario } from '../site-data.ts';
import type { Row } from './query.ts';
import { cellVerdictsOf, verdictsOf } from './seen-against.ts';

export interface OfferedFact {
  name: string;
  row: Row;
  /** One for each column of the data, as `row` has them for the chosen columns only. */
  verdicts: readonly Verdict[];
}

export interface OfferedScenario {
  scenario: SiteScenario;
  verdicts: readonly Verdict[];
  facts: readonly OfferedFact[];
}

export interface Choices {
  data: SiteData;
  areas: readonly string[];
  claims: readonly string[];
  /** `reference` is the column to compare with; null for the reference of the scenarios. */
  rows: (columns: readonly number[], reference: number | null) => readonly OfferedScenario[];
}

export function choicesOf(data: SiteData): Choices {
  const texts = data.scenarios.map(textsOf);
  let last: { key: string; rows: readonly OfferedScenario[] } | null = null;
  return {
    data,
    areas: unique(data.scenarios.map(({ area }) => area)),
    claims: unique(data.scenarios.flatMap(({ claims }) => claims)).sort(),
    rows(columns, reference) {
      const key = JSON.stringify([columns, reference]);
      if (last?.key !== key) last = { key, rows: offer(data, texts, new Set(columns), reference) };
      return last.rows;
    },
  };
}

function offer(
  data: SiteData,
  texts: readonly (readonly string[])[],
  columns: ReadonlySet<number>,
  reference: number | null,
): OfferedScenario[] {
  return data.scenarios.map((scenario, place) => {
    const { area, id, claims, surfaces } = scenario;
    const facts = scenario.facts.map((fact, index) => {
      const verdicts = verdictsOf(data, fact, reference);
      const seen = verdicts.map((verdict, column) => (columns.has(column) ? verdict : null));
      const text = texts[place]?.[index] ?? '';
      return {
        name: fact.name,
        row: { area, id, claims, surfaces, text, verdicts: seen, answers: fact.m },
        verdicts,
      };
    });
    return { scenario, verdicts: cellVerdictsOf(data, scenario, reference), facts };
  });
}

/** What the words of a query are looked for in, for each fact. */
function textsOf({ id, title, claims, facts }: SiteScenario): string[] {
  return facts.map((fact) =>
    [id, title, ...claims, fact.name, fact.title, ...fact.answers].join('\n').toLowerCase(),
  );
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
