import { closest, distance } from 'fastest-levenshtein';

/** The known word that a slip of the hand would turn into this one; null when none is near. */
export function nearest(word: string, known: readonly string[]): string | null {
  if (known.length === 0) return null;
  const near = closest(word, known);
  return distance(word, near) <= Math.max(1, Math.floor(near.length / 3)) ? near : null;
}

/** The beginning of a hint: a question about the nearest word, or nothing. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === null ? '' : `did you mean ${near}? `;
}
