/** Judges the answers of a record by today's declarations. Pure: nothing is measured again. */
import { isDeepStrictEqual } from 'node:util';
import { CanialiasError } from '../errors.ts';
import type {
  FeatureResult,
  Json,
  MeasuredFeature,
  ResultLine,
  RunRecord,
  ScenarioLine,
  SurfaceResult,
  TargetLine,
} from '../record/model.ts';
import type { FeatureBaseline } from './feature-baseline.ts';
import { judgeCell, judgeSurface, type Outcome, refusedPrefix } from './judge.ts';
import { judgeFeatures } from './judge-features.ts';

/** By id as recorded, what is otherwise about each scenario that asks something else today. */
export function changedQuestions(
  record: RunRecord,
  today: ReadonlyMap<string, ScenarioLine>,
): Map<string, string> {
  const now = withAliases(today);
  return new Map(
    record.scenarios.flatMap((before): [string, string][] => {
      const change = changeOf(before, now.get(before.id));
      return change === null ? [] : [[before.id, change]];
    }),
  );
}

/** The record as if these scenarios had not been asked; its filters name those that are left. */
export function withoutScenarios(record: RunRecord, ids: ReadonlySet<string>): RunRecord {
  const scenarios = record.scenarios.filter(({ id }) => !ids.has(id));
  const results = record.results.filter(({ scenario }) => !ids.has(scenario));
  const named = { areas: [], claims: [], ids: scenarios.map(({ id }) => id) };
  return {
    ...record,
    header: { ...record.header, filters: { ...record.header.filters, ...named } },
    scenarios,
    results,
    footer: { ...record.footer, results: results.length },
  };
}

/**
 * `today` are the scenarios as they are declared now, by id; `baseline` is what features are compared with now; `commit`
 * is that of both. Scenarios that
 * were renamed since get their id of today. Throws `record-outdated` where one of them asks something else than the record answers.
 */
export function judgedAnew(
  record: RunRecord,
  today: ReadonlyMap<string, ScenarioLine>,
  commit: string,
  baseline: FeatureBaseline | null,
): RunRecord {
  const now = withAliases(today);
  const declared = new Map(
    record.scenarios.map((before) => [before.id, sameQuestion(before, now.get(before.id))]),
  );
  const targets = new Map(record.targets.map((target) => [target.id, target]));
  return {
    ...record,
    header: { ...record.header, judgedBy: commit },
    scenarios: [...declared.values()],
    results: record.results.map((result) => {
      const scenario = declared.get(result.scenario);
      const target = targets.get(result.target);
      return scenario === undefined || target === undefined ? result : cellAnew(result, scenario, target);
    }),
    features: record.features.map((line) => {
      const target = targets.get(line.target);
      const measured = line.features.map((feature) => withoutVerdict(feature));
      return target === undefined ? line : { ...line, features: judgeFeatures(measured, target, baseline) };
    }),
  };
}

function withAliases(today: ReadonlyMap<string, ScenarioLine>): Map<string, ScenarioLine> {
  return new Map(
    [...today.values()].flatMap((scenario) =>
      [scenario.id, ...scenario.aliases].map((id): [string, ScenarioLine] => [id, scenario]),
    ),
  );
}

function sameQuestion(before: ScenarioLine, now: ScenarioLine | undefined): ScenarioLine {
  const change = changeOf(before, now);
  if (now !== undefined && change === null) return now;
  throw new CanialiasError(
    'record-outdated',
    `${before.id} ${change ?? ''}`,
    'Measure again: npm run matrix',
  );
}

function changeOf(before: ScenarioLine, now: ScenarioLine | undefined): string | null {
  if (now === undefined) return 'is no longer there';
  const asked = ({ surfaces, needs, facts }: ScenarioLine) => ({
    surfaces,
    needs,
    facts: Object.entries(facts).map(([name, { reference }]) => [name, reference]),
  });
  return isDeepStrictEqual(asked(before), asked(now)) ? null : 'asks something else now';
}

function cellAnew(result: ResultLine, scenario: ScenarioLine, { traits }: TargetLine): ResultLine {
  const surfaces = result.surfaces.map((surface): SurfaceResult => {
    const outcome = outcomeOf(surface);
    if (outcome === null) return surface;
    return { ...surface, ...judgeSurface({ scenario, traits, surface: surface.surface, outcome }) };
  });
  const renamed = { ...result, scenario: scenario.id };
  return surfaces.length === 0 ? renamed : { ...renamed, ...judgeCell(surfaces), surfaces };
}

/** How the observation ended; null where nothing was measured that could be judged. */
function outcomeOf({ verdict, reason, facts }: SurfaceResult): Outcome | null {
  if (verdict === 'not-applicable' || verdict === 'indeterminate' || verdict === 'not-run') return null;
  if (reason?.startsWith(refusedPrefix) === true)
    return { kind: 'refused', message: reason.slice(refusedPrefix.length) };
  const answers = facts.flatMap(({ name, measured }): [string, Json][] =>
    measured === undefined ? [] : [[name, measured]],
  );
  // An observation without a call of an engine was indeterminate.
  return { kind: 'answers', answers: Object.fromEntries(answers), engineCalls: 1 };
}

function withoutVerdict(feature: FeatureResult): MeasuredFeature {
  const measured: MeasuredFeature & Partial<FeatureResult> = { ...feature };
  delete measured.verdict;
  delete measured.expected;
  return measured;
}
