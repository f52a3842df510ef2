/**
 * A part that nothing notices alone may be what another one is there to replace: the first of two values, a stage that
 * is not chosen. Without the other it decides the answer.
 */
import type { SurfaceResult } from '../record/model.ts';
import { type Notice, noticeOf } from './notice.ts';

/** An asking without some parts. */
export interface Trial {
  result: SurfaceResult;
  /** Did they come up? */
  met: boolean;
}

interface Of {
  plain: SurfaceResult;
  /** By the part that was left out; gets those that are asked for here. */
  trials: Map<string, Trial>;
  tryWithout: (parts: readonly string[]) => Promise<Trial>;
}

/** `others`: noticed parts, the likeliest first. */
export async function besideOthers(
  part: string,
  others: readonly string[],
  { plain, trials, tryWithout }: Of,
): Promise<Notice> {
  for (const other of others) {
    const alone = trials.get(other) ?? (await tryWithout([other]));
    trials.set(other, alone);
    const ofOther = noticeOf(plain, alone.result, alone.met);
    if (ofOther.by === 'unclean') return ofOther;
    if (ofOther.by !== 'fact') continue;
    const both = await tryWithout([other, part]);
    const notice = noticeOf(alone.result, both.result, both.met);
    if (notice.by === 'unclean') return notice;
    if (notice.by === 'fact') return { by: 'fact', what: `${notice.what}, without ${other} too` };
  }
  return { by: 'nothing', what: '' };
}
