/** What there is to say about a row, as plain sentences of one line each. */

import { plain } from '../text/plain-text.ts';
import { listed } from './answer-places.ts';
import { causesOf, remarksOn, type SharedAnswer } from './differences-of-row.ts';
import type { Row } from './matrix.ts';
import { verdictWords } from './verdict-words.ts';
import type { Weighed } from './weight.ts';
import { weightWords } from './weight-words.ts';

/** `false on podman`; the answer that only the reference gives is there `by reference`. */
export function answerInWords(row: Row, { value, places }: SharedAnswer): string {
  return places.length === 0 ? `${value} by reference` : `${value} on ${listed(row, places)}`;
}

export function remarksInWords(row: Row): string[] {
  return remarksOn(row).map(
    ({ verdict, reason, weight, places }) =>
      `${listed(row, places)} ${verdictWords[verdict].word}${weightAside(weight)}: ${plain(reason)}`,
  );
}

/** ` (silent)` after what has that weight; nothing after what has none. */
export function weightAside(weight: Weighed | null): string {
  return weight === null ? '' : ` (${weightWords[weight].word})`;
}

/** Says where only if there is more than one cause to tell apart. */
export function causesInWords(row: Row): string[] {
  const causes = causesOf(row);
  return causes.map(({ because, places }) => {
    const where = causes.length > 1 ? ` on ${listed(row, places)}` : '';
    return `why${where}: ${plain(because)}`;
  });
}
