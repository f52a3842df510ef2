/** How much of a cell's time is the harness's own. */
import type { SurfaceResult } from '../../harness/record/model.ts';
import { inOrder } from '../../reports/reproduction/in-order.ts';
import { isPoll, withPolls } from '../../reports/reproduction/polls.ts';

/**
 * Milliseconds in which no call was under way and no answer was waited for: neither the engine's time, nor that
 * of a look from the host, nor the pause before a question is asked again.
 */
export function ownMs({ ms, steps }: SurfaceResult): number {
  const pauses = withPolls(inOrder(steps)).reduce((sum, item) => sum + (isPoll(item) ? item.pausedMs : 0), 0);
  return Math.max(0, ms - busyMs(steps.flatMap((step) => step.calls)) - pauses);
}

/** Length of the union of intervals. */
function busyMs(calls: readonly { at: number; ms: number }[]): number {
  let busy = 0;
  let until = 0;
  for (const { at, ms } of calls.toSorted((one, other) => one.at - other.at)) {
    const end = at + ms;
    if (end <= until) continue;
    busy += end - Math.max(at, until);
    until = end;
  }
  return busy;
}
