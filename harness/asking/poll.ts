import { setTimeout as pause } from 'node:timers/promises';

const firstPauseMs = 20;
const longestPauseMs = 250;
const longestPauseOfADearQuestionMs = 1000;

/**
 * Asks until the answer is accepted or the deadline has passed, and returns the last answer either way:
 * whether it was reached in time is for the scenario to say, as a fact.
 *
 * A question is let rest twice as long as its answer took, so that one which starts processes of its own does not
 * take the processor from everything else that is measured meanwhile.
 */
export async function until<T>(
  ask: () => Promise<T>,
  accept: (answer: T) => boolean,
  deadlineMs = 10_000,
): Promise<T> {
  const end = performance.now() + deadlineMs;
  let gap = firstPauseMs;
  for (;;) {
    const asked = performance.now();
    const answer = await ask();
    const rest = Math.min(2 * (performance.now() - asked), longestPauseOfADearQuestionMs);
    const wait = Math.max(gap, rest);
    if (accept(answer) || performance.now() + wait > end) return answer;
    await pause(wait);
    gap = Math.min(gap * 2, longestPauseMs);
  }
}
