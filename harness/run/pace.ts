/** How fast a host is for its engines, so that the durations of two runs can be compared. */
import type { Journal } from '../safety/journal.ts';
import { labelsOf, uniqueName } from '../safety/labels.ts';
import type { Session } from '../session.ts';
import { runClient } from '../transport/run-client.ts';
import type { Target } from '../transport/target.ts';

const times = 3;

/**
 * Milliseconds of `run --rm IMAGE true` on the default network: the median of three, one after the other. Null where the
 * engine does not run it.
 */
export async function paceOf(target: Target, session: Session, journal: Journal): Promise<number | null> {
  const taken: number[] = [];
  for (let counter = 1; counter <= times; counter += 1) {
    const name = uniqueName('container', session.runId, 'pace', counter);
    journal.add({ kind: 'container', target: target.id, name, implicit: false });
    const labels = Object.entries(labelsOf(session.runId, 'pace')).flatMap(([key, value]) => [
      '--label',
      `${key}=${value}`,
    ]);
    const start = performance.now();
    const { exitCode } = await runClient(target.client, [
      ...['run', '--rm', '--name', name, ...labels],
      session.images.base,
      'true',
    ]);
    if (exitCode !== 0) return null;
    taken.push(performance.now() - start);
  }
  return Math.round(taken.toSorted((one, other) => one - other)[1] ?? 0);
}
