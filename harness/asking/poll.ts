import { setTimeout as pause } from 'node:timers/promises';
import { askIn, type Poll } from './askings.ts';

const firstPauseMs = 20;
const longestPauseMs = 250;
const longestPauseOfSlowAnswersMs = 1000;

/**
 * Asks until the answer is accepted or the deadline has passed, and returns the last answer either way:
 * whether it was reached in time is for the scenario to say, as a fact.
 *
 * The pause after a slow answer is twice as long as the answer took, at most a second: a command that starts
 * processes of its own must not take the processor from everything else that is measured meanwhile.
 */
export async function poll<T>(
  ask: () => Promise<T>,
  accept: (answer: T) => boolean,
  deadlineMs = 10_000,
): Promise<T> {
  const end = performance.now() + deadlineMs;
  const all: Poll = { kind: 'poll', askings: 0 };
  let gap = firstPauseMs;
  for (;;) {
    const asked = performance.now();
    const { answer, accepted } = await askIn(all, ask, accept);
    const afterSlow = Math.min(2 * (performance.now() - asked), longestPauseOfSlowAnswersMs);
    const pauseMs = Math.max(gap, afterSlow);
    if (accepted || performance.now() + pauseMs > end) return answer;
    await pause(pauseMs);
    gap = Math.min(gap * 2, longestPauseMs);
  }
}
