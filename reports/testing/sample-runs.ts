/** Test support: the matrices of two small runs, told by what each target answers to each scenario. */
import type { FactResult, ScenarioLine, SurfaceResult, Traits } from '../../harness/record/model.ts';
import {
  sampleFact,
  sampleHeader,
  sampleResult,
  sampleScenario,
  sampleSurface,
  sampleTarget,
  sampleUnmeasured,
} from '../../harness/testing/sample-record.ts';
import type { Matrix } from '../view/matrix.ts';
import { sampleMatrix } from './sample-matrix.ts';

/** `same`, another value that the only difference declares or nobody does, or why there is none. */
export type Told =
  | 'same'
  | 'fixed'
  | { known: string | number }
  | { new: string | number }
  | 'refused'
  | 'n/a'
  | 'lost';

export const difference: ScenarioLine['differences'][number] = {
  on: { engine: 'podman' },
  facts: {},
  refused: false,
  weight: null,
  because: 'a CNI network has no resolver without the dnsname plugin',
  source: 'https://github.com/containers/dnsname',
};

export interface SampleTarget {
  id: string;
  traits?: Partial<Traits>;
  /** By scenario id, over every surface of it. */
  answers: Record<string, Told>;
}

export function sampleRun(
  targets: readonly SampleTarget[],
  scenarios: readonly ScenarioLine[],
  header: Parameters<typeof sampleHeader>[0] = {},
): Matrix {
  return sampleMatrix({
    header: sampleHeader(header),
    targets: targets.map(({ id, traits }) => sampleTarget(id, traits)),
    scenarios: [...scenarios],
    results: targets.flatMap(({ id, answers }) =>
      scenarios.flatMap((scenario) => {
        const told = answers[scenario.id];
        if (told === undefined) return [];
        return [sampleResult(scenario.id, id, { surfaces: scenario.surfaces.map((one) => over(one, told)) })];
      }),
    ),
  });
}

/** Asks the fact `holds`; its one difference is declared for Podman. */
export function question(id: string, overrides: Partial<ScenarioLine> = {}): ScenarioLine {
  return sampleScenario(id, { differences: [difference], ...overrides });
}

function over(surface: SurfaceResult['surface'], told: Told): SurfaceResult {
  const refused = told === 'refused';
  const fact = factOf(told);
  const reason = refused ? 'the engine refused: no' : told === 'n/a' ? 'needs root' : null;
  return sampleSurface({
    surface,
    verdict: fact.verdict,
    reason,
    difference: refused ? 0 : null,
    facts: [fact],
  });
}

function factOf(told: Told): FactResult {
  if (told === 'same') return sampleFact();
  if (told === 'fixed') return sampleFact({ verdict: 'fixed', expected: false, difference: 0 });
  if (told === 'refused') return sampleUnmeasured('unsupported');
  if (told === 'n/a') return sampleUnmeasured('not-applicable');
  if (told === 'lost') return sampleUnmeasured('indeterminate');
  if ('known' in told)
    return sampleFact({ verdict: 'known-difference', measured: told.known, difference: 0 });
  return sampleFact({ verdict: 'new-difference', measured: told.new });
}
