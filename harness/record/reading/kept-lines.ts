/**
 * A record as lines that are read quickly: the first holds what is no scenario's, each other one scenario with its
 * results, in which what several targets answered alike stands once. Pure.
 */

import type { ResultLine, RunRecord, ScenarioLine, SurfaceResult } from '../model.ts';
import type { NamedScenario } from '../same-scenario.ts';

type Shared = Omit<SurfaceResult, 'ms' | 'engineMs'>;
type Rest = Omit<RunRecord, 'scenarios' | 'results'>;

interface Kept {
  scenario: ScenarioLine;
  surfaces: Shared[];
  results: [
    /** Among all results of the record. */
    place: number,
    result: Omit<ResultLine, 'surfaces'>,
    /** Place in the list above, milliseconds, and milliseconds of the engine. */
    surfaces: [place: number, ms: number, engineMs: number][],
  ][];
}

export function keptLines({ scenarios, results, ...rest }: RunRecord): string[] {
  const kept = new Map(
    scenarios.map((scenario): [string, Kept] => [scenario.id, { scenario, surfaces: [], results: [] }]),
  );
  const places = new Map<string, number>();
  for (const [place, { surfaces, ...result }] of results.entries()) {
    const { scenario } = result;
    const own = kept.get(scenario);
    const shared = surfaces.map(({ ms, engineMs, ...surface }): [number, number, number] => {
      const key = JSON.stringify([scenario, surface]);
      const known = places.get(key) ?? (own?.surfaces.push(surface) ?? 0) - 1;
      places.set(key, known);
      return [known, ms, engineMs];
    });
    own?.results.push([place, result, shared]);
  }
  return [JSON.stringify(rest), ...[...kept].map((entry) => JSON.stringify(entry))];
}

/** `only`: the one scenario that the record is to hold, under this id or one before, with its results; null for all. */
export function fromKeptLines(
  [first = '', ...lines]: readonly string[],
  only: NamedScenario | null,
): RunRecord {
  const heads = only === null ? [''] : [only.id, ...only.aliases].map((id) => `[${JSON.stringify(id)},`);
  const wanted = lines.filter((line) => heads.some((head) => line.startsWith(head)));
  const kept = wanted.map((line) => (JSON.parse(line) as [string, Kept])[1]);
  const results: ResultLine[] = [];
  for (const { surfaces, results: own } of kept) {
    for (const [place, result, shared] of own) {
      results[place] = Object.assign(result, { surfaces: shared.flatMap((one) => surfaceOf(surfaces, one)) });
    }
  }
  return {
    ...(JSON.parse(first) as Rest),
    scenarios: kept.map(({ scenario }) => scenario),
    // Without the gaps of the results that are not wanted.
    results: Object.values(results),
  };
}

function surfaceOf(
  surfaces: readonly Shared[],
  [place, ms, engineMs]: [number, number, number],
): SurfaceResult[] {
  const surface = surfaces[place];
  return surface === undefined ? [] : [{ ...surface, ms, engineMs }];
}
