/** Times that a question was asked with (`--since`, `--until`): they must be those of the script's own day. */
import { replaceIn, type Word } from './word.ts';

export interface Moments {
  /** Seconds since the epoch, as they stand in the evidence: when the cell began. */
  began: string | null;
  /** Those later than that: the moment in which the call that says them is made. */
  now: readonly string[];
}

const slackSeconds = 5;

/** `startedAt`: the cell's, as ISO text; `ms`: how long it took. */
export function momentsIn(texts: readonly string[], startedAt: string, ms: number): Moments {
  const start = Date.parse(startedAt) / 1000;
  const end = start + ms / 1000 + slackSeconds;
  const found = new Set(
    texts.flatMap((text) => Array.from(text.matchAll(/(?<!\d)\d{10}(?!\d)/g), ([time]) => time)),
  );
  const within = [...found]
    .filter((time) => Number(time) >= start - slackSeconds && Number(time) <= end)
    .sort();
  const [began = null, ...now] = within;
  return { began, now };
}

/** Puts the script's own moments in their places; `now` is set right before the call that says it. */
export function withMoments(word: Word, { began, now }: Moments): Word {
  return replaceIn(word, /(?<!\d)\d{10}(?!\d)/g, (time) => {
    if (time === began) return { variable: 'began' };
    return now.includes(time) ? { variable: 'now' } : time;
  });
}
