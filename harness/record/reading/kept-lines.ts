/**
 * A record without its features as lines that are read quickly, and only where they are wanted: the first holds what is
 * no scenario's; then comes each scenario, with what was answered over its surfaces, and its results, one target a line.
 * What several targets answered alike stands once. Pure.
 */
import type { ResultLine, RunRecord, ScenarioLine, SurfaceResult } from '../model.ts';
import type { NamedScenario } from '../same-scenario.ts';

/** What of a record is wanted. */
export interface Part {
  /** One scenario, under this id or one before; all where none is named. */
  scenario?: NamedScenario;
}

type Shared = Omit<SurfaceResult, 'ms' | 'engineMs'>;
type WithoutFeatures = Omit<RunRecord, 'features'>;
type Rest = Omit<WithoutFeatures, 'scenarios' | 'results'>;

/** The line begins with `["scenario",` and its id. */
type KeptScenario = ['scenario', id: string, scenario: ScenarioLine, surfaces: Shared[]];

type KeptResult = [
  'result',
  target: string,
  /** Among all results of the record. */
  place: number,
  verdict: ResultLine['verdict'],
  reason: ResultLine['reason'],
  startedAt: string,
  ms: number,
  /** Place in the scenario's list, milliseconds, and milliseconds of the engine. */
  surfaces: [place: number, ms: number, engineMs: number][],
];

export function keptLines({ scenarios, results, ...rest }: WithoutFeatures): string[] {
  const kept = new Map(
    scenarios.map((scenario) => [scenario.id, { scenario, surfaces: places(), results: [] as KeptResult[] }]),
  );
  for (const [place, { surfaces, scenario, target, verdict, reason, startedAt, ms }] of results.entries()) {
    const own = kept.get(scenario);
    const shared = surfaces.map(({ ms, engineMs, ...surface }): [number, number, number] => [
      own?.surfaces.placeOf(surface) ?? 0,
      ms,
      engineMs,
    ]);
    own?.results.push(['result', target, place, verdict, reason, startedAt, ms, shared]);
  }
  return [
    JSON.stringify(rest),
    ...[...kept].flatMap(([id, { scenario, surfaces, results }]) => {
      const head: KeptScenario = ['scenario', id, scenario, surfaces.all];
      return [head, ...results].map((line) => JSON.stringify(line));
    }),
  ];
}

/** Gives equal surfaces one place in a list. */
function places() {
  const known = new Map<string, number>();
  const all: Shared[] = [];
  const placeOf = (surface: Shared) => {
    const key = JSON.stringify(surface);
    const place = known.get(key) ?? all.push(surface) - 1;
    known.set(key, place);
    return place;
  };
  return { all, placeOf };
}

/** Of `text`, lines that end in a newline each but for the last: those that may be wanted, the first among them. */
export function linesOf(text: string, { scenario }: Part): string[] {
  if (scenario === undefined) return text.split('\n');
  const next = (from: number) => {
    const end = text.indexOf(`\n${scenarioHead}`, from);
    return end === -1 ? text.length : end;
  };
  const own = idsOf(scenario).flatMap((id) => {
    const start = text.indexOf(`\n${headOf(id)}`);
    return start === -1 ? [] : text.slice(start + 1, next(start + 1)).split('\n');
  });
  return [text.slice(0, next(0)), ...own];
}

export function fromKeptLines(
  [first = '', ...lines]: readonly string[],
  { scenario }: Part,
): WithoutFeatures {
  const heads = scenario === undefined ? [scenarioHead] : idsOf(scenario).map(headOf);
  const scenarios: ScenarioLine[] = [];
  const placed: { place: number; result: ResultLine }[] = [];
  let of: KeptScenario | null = null;
  for (const line of lines) {
    if (line.startsWith(scenarioHead)) {
      // Told by its beginning, which takes no parsing.
      of = heads.some((head) => line.startsWith(head)) ? (JSON.parse(line) as KeptScenario) : null;
      if (of !== null) scenarios.push(of[2]);
    } else if (of !== null) {
      const result = JSON.parse(line) as KeptResult;
      placed.push({ place: result[2], result: resultOf(of, result) });
    }
  }
  return {
    ...(JSON.parse(first) as Rest),
    scenarios,
    results: placed.sort((one, other) => one.place - other.place).map(({ result }) => result),
  };
}

const scenarioHead = '["scenario",';
const headOf = (id: string) => `${scenarioHead}${JSON.stringify(id)},`;
const idsOf = ({ id, aliases }: NamedScenario) => [id, ...aliases];

function resultOf(
  [, scenario, , surfaces]: KeptScenario,
  [, target, , verdict, reason, startedAt, ms, shared]: KeptResult,
): ResultLine {
  return {
    type: 'result',
    scenario,
    target,
    verdict,
    reason,
    startedAt,
    ms,
    surfaces: shared.flatMap(([place, ms, engineMs]) => {
      const surface = surfaces[place];
      return surface === undefined ? [] : [{ ...surface, ms, engineMs }];
    }),
  };
}
