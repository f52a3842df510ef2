/** One cell: a scenario on a target, over all its surfaces, one after the other. */
import { judgeCell } from '../judge/judge.ts';
import type { ResultLine, Surface, SurfaceResult } from '../record/model.ts';
import type { Scenario } from '../scenario.ts';
import type { Session } from '../session.ts';
import type { Target } from '../transport/target.ts';
import type { Handover } from './before-boot.ts';
import { freshState } from './fresh-state.ts';
import { observe } from './observe.ts';

/** `handovers`: by surface, of the parts that were asked before the machine booted anew. */
export async function conduct(
  scenario: Scenario,
  target: Target,
  session: Session,
  handovers: Partial<Record<Surface, Handover>> = {},
): Promise<ResultLine> {
  const startedAt = new Date().toISOString();
  const earlier = Object.values(handovers).map(({ recorded, endedAt }) => recorded.ms + Date.now() - endedAt);
  const start = performance.now() - Math.max(0, ...earlier);
  const surfaces: SurfaceResult[] = [];
  const mayEmpty = scenario.needs.includes('disposable') && target.traits.disposable;
  for (const surface of scenario.surfaces) {
    if (mayEmpty) await freshState(target, session);
    const handover = handovers[surface];
    surfaces.push(await observe(scenario, surface, target, session, { ...(handover && { handover }) }));
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
