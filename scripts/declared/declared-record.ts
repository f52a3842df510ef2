/** A record as the declarations of scenarios have it: what a green run over these targets would be. Pure. */
import { type Requirement, unmetRequirements } from '../../harness/asking/requirements.ts';
import { declaredRefusal, expectations } from '../../harness/judge/expectation.ts';
import { judgeCell, judgeSurface, type Outcome } from '../../harness/judge/judge.ts';
import type {
  FeaturesLine,
  HeaderLine,
  ResultLine,
  RunRecord,
  ScenarioLine,
  Surface,
  SurfaceResult,
  TargetLine,
} from '../../harness/record/model.ts';

export function declaredRecord(
  header: HeaderLine,
  targets: readonly TargetLine[],
  scenarios: readonly ScenarioLine[],
  features: readonly FeaturesLine[],
): RunRecord {
  const results = scenarios.flatMap((scenario) =>
    targets.map((target) => resultOf(scenario, target, header.startedAt)),
  );
  return {
    header,
    targets: [...targets],
    missing: [],
    scenarios: [...scenarios],
    results,
    features: [...features],
    census: [],
    footer: {
      type: 'footer',
      endedAt: header.startedAt,
      seconds: 0,
      results: results.length,
      interrupted: false,
    },
  };
}

function resultOf(scenario: ScenarioLine, target: TargetLine, startedAt: string): ResultLine {
  const surfaces = scenario.surfaces.map((surface): SurfaceResult => {
    const outcome = declaredOutcome(scenario, target, surface);
    const judged = judgeSurface({ scenario, traits: target.traits, surface, outcome });
    return { surface, ...judged, steps: [], made: [], ms: 0, engineMs: 0 };
  });
  const { id } = scenario;
  return {
    type: 'result',
    scenario: id,
    target: target.id,
    ...judgeCell(surfaces),
    startedAt,
    ms: 0,
    surfaces,
  };
}

function declaredOutcome(scenario: ScenarioLine, { traits }: TargetLine, surface: Surface): Outcome {
  const reasons = unmetRequirements(scenario.needs as Requirement[], traits);
  if (reasons.length > 0) return { kind: 'not-applicable', reasons };
  if (declaredRefusal(scenario, traits, surface)?.certain === true)
    return { kind: 'refused', message: 'declared' };
  const expected = expectations(scenario, traits, surface);
  const answers = Object.fromEntries(expected.map(({ fact }) => [fact.name, fact.expected]));
  return { kind: 'answers', answers, engineCalls: 1 };
}
