/**
 * A record as lines that are read quickly: the first holds what is no scenario's, each other one scenario with its
 * results, in which what several targets answered alike stands once. Pure.
 */
import type { ResultLine, RunRecord, ScenarioLine, SurfaceResult } from '../model.ts';
import type { NamedScenario } from '../same-scenario.ts';

/** What of a record is wanted. */
export interface Part {
  /** One scenario, under this id or one before; all where none is named. */
  scenario?: NamedScenario;
  /** Ids of the targets whose results are wanted; all where none are named. */
  targets?: readonly string[];
}

type Shared = Omit<SurfaceResult, 'ms' | 'engineMs'>;
type Rest = Omit<RunRecord, 'scenarios' | 'results'>;

interface Kept {
  scenario: ScenarioLine;
  surfaces: Shared[];
  results: KeptResult[];
}

type KeptResult = [
  /** Among all results of the record. */
  place: number,
  target: string,
  verdict: ResultLine['verdict'],
  reason: ResultLine['reason'],
  startedAt: string,
  ms: number,
  /** Place in the list above, milliseconds, and milliseconds of the engine. */
  surfaces: [place: number, ms: number, engineMs: number][],
];

export function keptLines({ scenarios, results, ...rest }: RunRecord): string[] {
  const kept = new Map(
    scenarios.map((scenario): [string, Kept] => [scenario.id, { scenario, surfaces: [], results: [] }]),
  );
  const places = new Map<string, number>();
  for (const [place, { surfaces, scenario, target, verdict, reason, startedAt, ms }] of results.entries()) {
    const own = kept.get(scenario);
    const shared = surfaces.map(({ ms, engineMs, ...surface }): [number, number, number] => {
      const key = JSON.stringify([scenario, surface]);
      const known = places.get(key) ?? (own?.surfaces.push(surface) ?? 0) - 1;
      places.set(key, known);
      return [known, ms, engineMs];
    });
    own?.results.push([place, target, verdict, reason, startedAt, ms, shared]);
  }
  return [JSON.stringify(rest), ...[...kept].map((entry) => JSON.stringify(entry))];
}

export function fromKeptLines(
  [first = '', ...lines]: readonly string[],
  { scenario: only, targets }: Part,
): RunRecord {
  const heads = only === undefined ? [''] : [only.id, ...only.aliases].map((id) => `[${JSON.stringify(id)},`);
  const wanted = lines.filter((line) => heads.some((head) => line.startsWith(head)));
  const kept = wanted.map((line) => (JSON.parse(line) as [string, Kept])[1]);
  const placed = kept.flatMap((of) =>
    of.results
      .filter(([, target]) => targets === undefined || targets.includes(target))
      .map((result) => ({ place: result[0], result: resultOf(of, result) })),
  );
  return {
    ...(JSON.parse(first) as Rest),
    scenarios: kept.map(({ scenario }) => scenario),
    results: placed.sort((one, other) => one.place - other.place).map(({ result }) => result),
  };
}

function resultOf(
  { scenario, surfaces }: Kept,
  [, target, verdict, reason, startedAt, ms, shared]: KeptResult,
): ResultLine {
  return {
    type: 'result',
    scenario: scenario.id,
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
