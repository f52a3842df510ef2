/** Asks a scenario on one surface plainly, then once for each part that it sends, with that one left out. */
import { freshState } from '../conduct/fresh-state.ts';
import { observe } from '../conduct/observe.ts';
import type { Surface, SurfaceResult } from '../record/model.ts';
import type { Scenario } from '../scenario.ts';
import type { Session } from '../session.ts';
import type { Target } from '../transport/target.ts';
import { type LeaveOut, leaveOut } from './leave-out.ts';
import { nextSecond } from './next-second.ts';
import { isAnswered, type Notice, noticeOf } from './notice.ts';

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
  const { result: plain, sent } = await ask(question, null);
  const answered = isAnswered(plain);
  listener.onPlain({
    unanswered: answered ? null : (plain.reason ?? 'it gave no answer'),
    parts: [...sent.met],
    unknown: [...sent.unknown],
  });
  if (plain.verdict === 'indeterminate') throw new Error(`it could not be asked: ${plain.reason ?? ''}`);
  if (!answered) return;
  for (const part of sent.met) {
    if (listener.isKnown(part)) continue;
    await nextSecond();
    const start = performance.now();
    const { result, sent: left } = await ask(question, part);
    const notice = noticeOf(plain, result, left.met.has(part));
    listener.onMutant({ part, ...notice, ms: Math.round(performance.now() - start) });
    // The next would find names taken, and that would look like a refusal.
    if (notice.by === 'unclean') return;
  }
}

async function ask(
  { scenario, surface, target, session }: Question,
  part: string | null,
): Promise<{ result: SurfaceResult; sent: LeaveOut }> {
  const { disposable } = target.traits;
  if (disposable && scenario.needs.includes('disposable')) await freshState(target, session);
  const sent = leaveOut(part, { area: scenario.area, disposable });
  return { result: await observe(scenario, surface, target, session, { interceptor: sent }), sent };
}
