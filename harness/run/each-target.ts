/** What is done with every target of a run before it is asked: one that fails is left out, and the others go on. */
import type { Session } from '../session.ts';
import { broken } from '../targets/broken.ts';
import type { Target } from '../transport/target.ts';
import type { OpenSession } from './open-session.ts';

/** Those that are not left out. */
export function askedTargets({ targets, leftOut }: Pick<Session, 'targets' | 'leftOut'>): Target[] {
  return targets.filter(({ id }) => !leftOut.includes(id));
}

/**
 * Works on all of them side by side, and ends when the last one has. Throws where the run must not go on without one
 * that failed.
 */
export async function onEachTarget(
  { session, broken: gone, refusal }: Pick<OpenSession, 'session' | 'broken' | 'refusal'>,
  work: (target: Target) => Promise<void>,
): Promise<void> {
  const targets = askedTargets(session);
  const outcomes = await Promise.allSettled(targets.map(work));
  for (const [index, outcome] of outcomes.entries()) {
    const id = targets[index]?.id;
    if (id === undefined || outcome.status === 'fulfilled') continue;
    gone.push(broken(id, outcome.reason));
    session.leftOut.push(id);
  }
  const refused = refusal();
  if (refused !== null) throw refused;
}
