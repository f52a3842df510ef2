/** What there is to choose from, prepared once for all choices that share their columns. Pure. */
import type { Verdict } from '../../../harness/record/model.ts';
import type { SiteData, SiteScenario } from '../parts/site-data.ts';
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
  const judged = lastOf((reference: number | null) => judge(data, reference));
  const offered = lastOf((columns: readonly number[], reference: number | null) =>
    offer(data.weights, judged(reference), texts, new Set(columns)),
  );
  return {
    data,
    areas: unique(data.scenarios.map(({ area }) => area)),
    claims: unique(data.scenarios.flatMap(({ claims }) => claims)).sort(),
    rows: offered,
  };
}

/** Keeps what came out last: the same arguments get the same value, not an equal one. */
function lastOf<Arguments extends readonly unknown[], Value>(
  make: (...given: Arguments) => Value,
): (...given: Arguments) => Value {
  let last: { key: string; value: Value } | null = null;
  return (...given) => {
    const key = JSON.stringify(given);
    if (last?.key !== key) last = { key, value: make(...given) };
    return last.value;
  };
}

interface JudgedScenario {
  scenario: SiteScenario;
  verdicts: readonly Verdict[];
  facts: readonly (readonly Verdict[])[];
}

function judge(data: SiteData, reference: number | null): JudgedScenario[] {
  return data.scenarios.map((scenario) => ({
    scenario,
    verdicts: cellVerdictsOf(data, scenario, reference),
    facts: scenario.facts.map((fact) => verdictsOf(data, fact, reference)),
  }));
}

function offer(
  weightCodes: SiteData['weights'],
  judged: readonly JudgedScenario[],
  texts: readonly (readonly string[])[],
  columns: ReadonlySet<number>,
): OfferedScenario[] {
  const weightsOf = (codes: readonly number[]) => codes.map((code) => weightCodes[code] ?? null);
  return judged.map(({ scenario, verdicts: ofCells, facts: ofFacts }, place) => {
    const { area, id, claims, surfaces } = scenario;
    const facts = scenario.facts.map(({ name, m: answers, w }, index) => {
      const verdicts = ofFacts[index] ?? [];
      const seen = verdicts.map((verdict, column) => (columns.has(column) ? verdict : null));
      const text = texts[place]?.[index] ?? '';
      return {
        name,
        row: { area, id, claims, surfaces, text, verdicts: seen, weights: weightsOf(w), answers },
        verdicts,
      };
    });
    return { scenario, verdicts: ofCells, facts };
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
