/** One cell: a scenario on a target, over all its surfaces, one after the other. */
import { judgeCell } from '../judge/judge.ts';
import type { ResultLine, SurfaceResult } from '../record/model.ts';
import type { Scenario } from '../scenario.ts';
import type { Session } from '../session.ts';
import type { Target } from '../transport/target.ts';
import { freshState } from './fresh-state.ts';
import { observe } from './observe.ts';

export async function conduct(scenario: Scenario, target: Target, session: Session): Promise<ResultLine> {
  const startedAt = new Date().toISOString();
  const start = performance.now();
  const surfaces: SurfaceResult[] = [];
  const mayEmpty = scenario.needs.includes('disposable') && target.traits.disposable;
  for (const surface of scenario.surfaces) {
    if (mayEmpty) await freshState(target, session);
    surfaces.push(await observe(scenario, surface, target, session));
  }
  return {
    type: 'result',
    scenario: scenario.id,
    target: target.id,
    ...judgeCell(surfaces),
    startedAt,
    ms: performance.now() - start,
    surfaces,
  };
}
