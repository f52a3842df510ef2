/** Judges the answers of a record by today's declarations. Pure: nothing is measured again. */
import { isDeepStrictEqual } from 'node:util';
import { CanialiasError } from '../errors.ts';
import type {
  Json,
  ResultLine,
  RunRecord,
  ScenarioLine,
  SurfaceResult,
  TargetLine,
} from '../record/model.ts';
import { judgeCell, judgeSurface, type Outcome, refusedPrefix } from './judge.ts';

/**
 * `today` are the scenarios as they are declared now, by id; `commit` is that of those declarations. Scenarios that
 * were renamed since get their id of today. Throws `record-outdated` where one of them asks something else than the record answers.
 */
export function judgedAnew(
  record: RunRecord,
  today: ReadonlyMap<string, ScenarioLine>,
  commit: string,
): RunRecord {
  const now = new Map(
    [...today.values()].flatMap((scenario) =>
      [scenario.id, ...scenario.aliases].map((id): [string, ScenarioLine] => [id, scenario]),
    ),
  );
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
  };
}

function sameQuestion(before: ScenarioLine, now: ScenarioLine | undefined): ScenarioLine {
  if (now === undefined) throw outdated(before.id, 'is no longer there');
  const asked = ({ surfaces, needs, facts }: ScenarioLine) => ({
    surfaces,
    needs,
    facts: Object.entries(facts).map(([name, { reference }]) => [name, reference]),
  });
  if (!isDeepStrictEqual(asked(before), asked(now))) throw outdated(before.id, 'asks something else now');
  return now;
}

function outdated(id: string, what: string): CanialiasError {
  return new CanialiasError('record-outdated', `${id} ${what}`, 'Measure again: npm run matrix');
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
