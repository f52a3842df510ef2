/** Which scripts of a record can be run, and why the others cannot. Pure. */
import type {
  ResultLine,
  RunRecord,
  ScenarioLine,
  Surface,
  SurfaceResult,
  TargetLine,
} from '../../harness/record/model.ts';
import { withoutScript } from '../../reports/reproduction/script.ts';

export interface MeasuredCell {
  scenario: ScenarioLine;
  target: TargetLine;
  result: ResultLine;
  surface: SurfaceResult;
}

export interface ScriptPlan {
  /** Those that are run side by side, then those that are run with nothing beside them. */
  together: MeasuredCell[];
  alone: MeasuredCell[];
  /** How many cells have no script, by the reason. */
  without: ReadonlyMap<string, number>;
}

export interface ScriptChoice {
  /** Is it among those that were chosen? */
  wants: (scenario: ScenarioLine, target: TargetLine, surface: Surface) => boolean;
  /** Ids of scenarios that ask about everything on an engine at once. */
  alone: ReadonlySet<string>;
  /** Why a target cannot be asked here; null where it can. */
  missing: (target: string) => string | null;
}

export function planScripts(record: RunRecord, { wants, alone, missing }: ScriptChoice): ScriptPlan {
  const plan: ScriptPlan & { without: Map<string, number> } = { together: [], alone: [], without: new Map() };
  for (const cell of cellsOf(record)) {
    const { scenario, target, surface } = cell;
    if (!wants(scenario, target, surface.surface)) continue;
    const reason = missing(target.id) ?? reasonWithout(surface);
    if (reason !== null) plan.without.set(reason, (plan.without.get(reason) ?? 0) + 1);
    else (alone.has(scenario.id) ? plan.alone : plan.together).push(cell);
  }
  return plan;
}

function reasonWithout(surface: SurfaceResult): string | null {
  const { verdict, reason } = surface;
  // What was asked of these ended before its answer, or otherwise than the question meant.
  if (verdict === 'indeterminate' || verdict === 'not-applicable')
    return `${verdict}: ${reason ?? 'no reason'}`;
  return withoutScript(surface);
}

function cellsOf({ scenarios, targets, results }: RunRecord): MeasuredCell[] {
  return results.flatMap((result) => {
    const scenario = scenarios.find(({ id }) => id === result.scenario);
    const target = targets.find(({ id }) => id === result.target);
    if (scenario === undefined || target === undefined) return [];
    return result.surfaces.map((surface) => ({ scenario, target, result, surface }));
  });
}
