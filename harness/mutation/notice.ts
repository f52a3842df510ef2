/** What became of a scenario's answers when a part of what it sends was left out. */
import { cleanUpFailed } from '../conduct/observe.ts';
import { equal } from '../judge/equal.ts';
import { refusedPrefix } from '../judge/judge.ts';
import type { SurfaceResult } from '../record/model.ts';

type Observed = Pick<SurfaceResult, 'reason' | 'facts'>;

export interface Notice {
  /**
   * `fact`: another answer; `refused`: the engine refused; `trouble`: a time-out, or the scenario could not go on.
   * These three notice it. `nothing`: all answers are the same; `unmet`: the part did not come up; `unclean`:
   * something of the scenario's could not be removed, so that the rest is not known.
   */
  by: 'fact' | 'refused' | 'trouble' | 'nothing' | 'unmet' | 'unclean';
  /** The facts that changed, or the words of the refusal or the trouble. */
  what: string;
}

/** Did the observation end with answers? */
export function isAnswered({ facts }: Pick<Observed, 'facts'>): boolean {
  return facts.length > 0 && facts.every(({ measured }) => measured !== undefined);
}

/** `met`: did the part come up? */
export function noticeOf(plain: Observed, without: Observed, met: boolean): Notice {
  const reason = without.reason ?? '';
  if (reason.startsWith(cleanUpFailed)) return { by: 'unclean', what: reason };
  if (!met) return { by: 'unmet', what: reason };
  if (!isAnswered(without)) {
    return { by: reason.startsWith(refusedPrefix) ? 'refused' : 'trouble', what: reason };
  }
  const changed = plain.facts.flatMap(({ name, measured }) => {
    const now = without.facts.find((fact) => fact.name === name)?.measured;
    if (measured === undefined || now === undefined || equal(measured, now)) return [];
    return [`${name}: ${JSON.stringify(measured)}, then ${JSON.stringify(now)}`];
  });
  return { by: changed.length === 0 ? 'nothing' : 'fact', what: changed.join('; ') };
}
