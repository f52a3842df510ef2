/** What a diff reads of a record, small enough to be kept beside it. Pure. */
import type { RunRecord, ScenarioLine, Surface } from '../../harness/record/model.ts';
import type { Answer } from '../view/answer.ts';
import type { Matrix } from '../view/matrix.ts';

export interface Comparable extends Pick<RunRecord, 'header' | 'targets'> {
  scenarios: ComparedScenario[];
  /** Each once, whoever gave it. */
  answers: Answer[];
  /** Of each target and scenario, in their order: places among the answers, over each surface fact by fact. */
  given: number[][][];
}

export interface ComparedScenario
  extends Pick<ScenarioLine, 'id' | 'aliases' | 'area' | 'title' | 'surfaces'> {
  facts: Record<string, { title: string }>;
}

export function comparableOf({ header, targets, scenarios, rows }: Matrix): Comparable {
  const places = new Map<string, number>();
  const answers: Answer[] = [];
  const placeOf = (answer: Answer) => {
    const key = JSON.stringify(answer);
    const place = places.get(key) ?? answers.push(answer) - 1;
    places.set(key, place);
    return place;
  };
  const given = targets.map((_, column) =>
    scenarios.map(({ id }) =>
      (rows.get(id)?.cells[column]?.answers ?? []).map(({ answer }) => placeOf(answer)),
    ),
  );
  return { header, targets, scenarios: scenarios.map(compared), answers, given };
}

function compared({ id, aliases, area, title, surfaces, facts }: ScenarioLine): ComparedScenario {
  const titles = Object.entries(facts).map(([name, fact]) => [name, { title: fact.title }] as const);
  return { id, aliases, area, title, surfaces, facts: Object.fromEntries(titles) };
}

/** The answers of one target to one scenario; null for what the record does not hold or ask. */
export function answersIn(
  { targets, scenarios, answers, given }: Comparable,
  scenario: ComparedScenario | null,
  target: string,
): (fact: string, surface: Surface) => Answer | null {
  const column = given[targets.findIndex(({ id }) => id === target)];
  if (scenario === null || column === undefined) return () => null;
  const places = column[scenarios.indexOf(scenario)] ?? [];
  const facts = Object.keys(scenario.facts);
  return (fact, surface) => {
    const [over, of] = [scenario.surfaces.indexOf(surface), facts.indexOf(fact)];
    if (over === -1 || of === -1) return null;
    return answers[places[over * facts.length + of] ?? -1] ?? null;
  };
}
