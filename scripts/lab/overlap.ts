/** Tasks in their order, two at a time at most. Pure but for the tasks. */

/** A task that may say early that it leaves room for the next one. */
export type Task<T> = (leavesRoom: () => void) => Promise<T>;

/**
 * Begins each task when the one before it leaves room or has ended, and the one before that has ended. Resolves
 * when all have, in their order; a failure keeps none of the others from running.
 */
export async function overlapping<T>(tasks: readonly Task<T>[]): Promise<PromiseSettledResult<T>[]> {
  const runs: Promise<PromiseSettledResult<T>>[] = [];
  for (const task of tasks) {
    await new Promise<void>((next) => {
      const run = settled(task(next));
      runs.push(run);
      void run.then(() => {
        next();
      });
    });
    await runs.at(-2);
  }
  return Promise.all(runs);
}

function settled<T>(promise: Promise<T>): Promise<PromiseSettledResult<T>> {
  return promise.then(
    (value) => ({ status: 'fulfilled', value }),
    (reason: unknown) => ({ status: 'rejected', reason }),
  );
}
