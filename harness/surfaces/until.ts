import { setTimeout as pause } from 'node:timers/promises';

const firstPauseMs = 20;
const longestPauseMs = 250;

/**
 * Asks until the answer is accepted or the deadline has passed, and returns the last answer either way:
 * whether it was reached in time is for the scenario to say, as a fact.
 */
export async function until<T>(
  ask: () => Promise<T>,
  accept: (answer: T) => boolean,
  deadlineMs = 10_000,
): Promise<T> {
  const end = performance.now() + deadlineMs;
  let gap = firstPauseMs;
  for (;;) {
    const answer = await ask();
    if (accept(answer) || performance.now() + gap > end) return answer;
    await pause(gap);
    gap = Math.min(gap * 2, longestPauseMs);
  }
}
