/** Asks a scenario on one surface plainly, then once for each part that it sends, with that one left out. */
import { freshState } from '../conduct/fresh-state.ts';
import { observe } from '../conduct/observe.ts';
import type { Surface, SurfaceResult } from '../record/model.ts';
import type { Scenario } from '../scenario.ts';
import type { Session } from '../session.ts';
import type { Target } from '../transport/target.ts';
import { besideOthers, type Trial } from './beside-others.ts';
import { type LeaveOut, leaveOut } from './leave-out.ts';
import { nextSecond } from './next-second.ts';
import { isAnswered, type Notice, noticeOf } from './notice.ts';
import { bySharedWords } from './shared-words.ts';

export interface Question {
  scenario: Scenario;
  surface: Surface;
  target: Target;
  session: Session;
}

export interface PlainRun {
  /** Why there is nothing to compare with; null where every fact was answered. */
  unanswered: string | null;
  parts: readonly string[];
  /** Options that were left alone because nobody knows their shape. */
  unknown: readonly string[];
}

export interface Mutant extends Notice {
  /** What was left out. */
  part: string;
  ms: number;
}

export interface Listener {
  onPlain: (plain: PlainRun) => void;
  onMutant: (mutant: Mutant) => void;
  /** Was this part left out before, so that it need not be again? */
  isKnown: (part: string) => boolean;
}

/** One after the other: they use the same names. Throws where the plain run ends in trouble. */
export async function mutateSurface(question: Question, listener: Listener): Promise<void> {
  const { result: plain, sent } = await ask(question, []);
  const answered = isAnswered(plain);
  listener.onPlain({
    unanswered: answered ? null : (plain.reason ?? 'it gave no answer'),
    parts: [...sent.met],
    unknown: [...sent.unknown],
  });
  if (plain.verdict === 'indeterminate') throw new Error(`it could not be asked: ${plain.reason ?? ''}`);
  if (!answered) return;
  const tryWithout = async (parts: readonly string[]): Promise<Trial> => {
    await nextSecond();
    const { result, sent: left } = await ask(question, parts);
    return { result, met: parts.every((part) => left.met.has(part)) };
  };
  const trials = new Map<string, Trial>();
  const survivors: string[] = [];
  for (const part of sent.met) {
    if (listener.isKnown(part)) continue;
    const start = performance.now();
    const trial = await tryWithout([part]);
    trials.set(part, trial);
    const notice = noticeOf(plain, trial.result, trial.met);
    if (notice.by === 'nothing') survivors.push(part);
    else listener.onMutant({ part, ...notice, ms: Math.round(performance.now() - start) });
    // The next would find names taken, and that would look like a refusal.
    if (notice.by === 'unclean') return;
  }
  for (const part of survivors) {
    const start = performance.now();
    const others = bySharedWords(
      part,
      [...sent.met].filter((other) => !survivors.includes(other)),
    );
    const notice = await besideOthers(part, others, { plain, trials, tryWithout });
    listener.onMutant({ part, ...notice, ms: Math.round(performance.now() - start) });
    if (notice.by === 'unclean') return;
  }
}

async function ask(
  { scenario, surface, target, session }: Question,
  parts: readonly string[],
): Promise<{ result: SurfaceResult; sent: LeaveOut }> {
  const { disposable } = target.traits;
  if (disposable && scenario.needs.includes('disposable')) await freshState(target, session);
  const sent = leaveOut(parts, { area: scenario.area, disposable });
  return { result: await observe(scenario, surface, target, session, { interceptor: sent }), sent };
}
