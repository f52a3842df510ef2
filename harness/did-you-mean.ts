import { distance } from 'fastest-levenshtein';

/** The known word that a slip of the hand would turn into this one; null when none is near. Browsers run this too. */
export function nearest(word: string, known: readonly string[]): string | null {
  const near = known
    .map((value) => ({ value, steps: stepsBetween(word, value) }))
    .filter(({ value, steps }) => steps <= Math.max(1, Math.floor(value.length / 3)))
    .toSorted((one, other) => one.steps - other.steps);
  return near[0]?.value ?? null;
}

/** Two letters that swapped places are one slip. */
function stepsBetween(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const swapped = one.slice(0, at) + one.charAt(at + 1) + one.charAt(at) + one.slice(at + 2);
  return at < one.length && swapped === other ? 1 : distance(one, other);
}

/** The beginning of a hint: a question about the nearest word, or nothing. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === null ? '' : `did you mean ${near}? `;
}
