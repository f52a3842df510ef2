/** Which rows and columns of the matrix a view shows, in which order, and their content. Pure. */
import type { Verdict } from '../../../harness/record/model.ts';
import { verdictsFromBestToWorst } from '../../../harness/record/verdicts.ts';
import type { SiteData } from '../parts/site-data.ts';
import { chosenColumns } from './chosen-columns.ts';
import { oddOneOut } from './odd-one-out.ts';
import type { Choices, OfferedScenario } from './offered-rows.ts';
import { parseQuery, type Query } from './query.ts';
import type { QueryError } from './query-tokens.ts';
import type { View } from './view.ts';

export interface ShownFact {
  name: string;
  shown: boolean;
  /** One for each column of the data. */
  verdicts: readonly Verdict[];
}

export interface ShownScenario {
  id: string;
  area: string;
  shown: boolean;
  /** One for each column of the data. */
  verdicts: readonly Verdict[];
  facts: ShownFact[];
}

export interface Chosen {
  /** Indices into the targets of the data. */
  columns: number[];
  /** All scenarios, shown or not, in the order to put them in. */
  scenarios: ShownScenario[];
  shownScenarios: number;
  shownFacts: number;
}

export type Choice = { ok: true; chosen: Chosen } | { ok: false; error: QueryError };

export function choose(choices: Choices, view: View): Choice {
  const { data, areas, claims } = choices;
  const parsed = parseQuery(view.query, { columns: data.targets, areas, claims });
  if (!parsed.ok) return parsed;
  const columns = chosenColumns(data.targets, view);
  const reference = data.targets.findIndex(({ id }) => id === view.reference);
  const offered = choices.rows(columns, reference < 0 ? null : reference);
  const scenarios = offered.map((scenario) => look(scenario, view, columns, parsed.query));
  const shown = scenarios.filter((scenario) => scenario.shown);
  return {
    ok: true,
    chosen: {
      columns,
      scenarios: sorted(data, scenarios, columns, view.sort),
      shownScenarios: shown.length,
      shownFacts: shown.flatMap(({ facts }) => facts).filter((fact) => fact.shown).length,
    },
  };
}

function look(
  { scenario, verdicts, facts }: OfferedScenario,
  view: View,
  columns: readonly number[],
  query: Query,
): ShownScenario {
  const { id, area, claims, surfaces } = scenario;
  const offered = holds(view.area, [area]) && holds(view.claim, claims) && holds(view.surface, surfaces);
  const looked = facts.map(({ name, row, verdicts: ofFact }) => {
    const shown =
      offered &&
      columns.some((column) => fits(view, ofFact[column]) && query(row, column)) &&
      (!view.oddOneOut || oddOneOut(row.answers, ofFact, columns) !== null);
    return { name, shown, verdicts: ofFact };
  });
  return { id, area, shown: looked.some((fact) => fact.shown), verdicts, facts: looked };
}

/** Not even a reader in a hurry may pass over it. */
export function telling(verdict: Verdict | undefined): boolean {
  return verdict !== 'same' && verdict !== 'not-applicable';
}

function fits({ verdict: wanted, onlyDifferences }: View, verdict: Verdict | undefined): boolean {
  return holds(wanted, verdict === undefined ? [] : [verdict]) && (!onlyDifferences || telling(verdict));
}

function holds(wanted: readonly string[], values: readonly string[]): boolean {
  return wanted.length === 0 || values.some((value) => wanted.includes(value));
}

function sorted(data: SiteData, scenarios: ShownScenario[], columns: readonly number[], sort: string) {
  if (sort === 'title') {
    const titles = new Map(data.scenarios.map(({ id, title }) => [id, title]));
    const titleOf = ({ id }: ShownScenario) => titles.get(id) ?? id;
    return scenarios.toSorted((one, other) => titleOf(one).localeCompare(titleOf(other)));
  }
  const column = data.targets.findIndex(({ id }) => id === sort);
  if (sort !== 'differences' && column < 0) return scenarios;
  const weight = ({ verdicts }: ShownScenario) =>
    column < 0
      ? columns.filter((one) => telling(verdicts[one])).length
      : verdictsFromBestToWorst.indexOf(verdicts[column] ?? 'not-run');
  const weights = new Map(scenarios.map((scenario) => [scenario, weight(scenario)]));
  return scenarios.toSorted((one, other) => (weights.get(other) ?? 0) - (weights.get(one) ?? 0));
}
