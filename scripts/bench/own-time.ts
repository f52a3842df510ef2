/** How much of a cell's time is the harness's own. */
import type { Call, SurfaceResult } from '../../harness/record/model.ts';

/**
 * Milliseconds in which no call was under way and no answer was waited for: neither the engine's time, nor that
 * of a look from the host, nor the pause before a question is asked again.
 */
export function ownMs({ ms, steps }: SurfaceResult): number {
  const calls = steps.flatMap((step) => step.calls);
  return Math.max(0, ms - busyMs(calls) - pausesMs(calls));
}

/** Milliseconds between one asking of a poll and the next, all together. */
function pausesMs(calls: readonly Call[]): number {
  const askings = new Map<string, { start: number; end: number }>();
  for (const { at, ms, polls } of calls) {
    for (const { id, asking } of polls) {
      const { start, end } = askings.get(`${id} ${asking}`) ?? { start: at, end: at };
      askings.set(`${id} ${asking}`, { start: Math.min(start, at), end: Math.max(end, at + ms) });
    }
  }
  return [...askings].reduce((sum, [key, { start }]) => {
    const [id = '', asking] = key.split(' ');
    const before = askings.get(`${id} ${Number(asking) - 1}`);
    return before === undefined ? sum : sum + Math.max(0, start - before.end);
  }, 0);
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
