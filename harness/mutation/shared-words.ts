/** The others, those first that have the most words and names in common with a part. */
export function bySharedWords(part: string, others: readonly string[]): string[] {
  const own = wordsOf(part);
  const shared = (other: string) => [...wordsOf(other)].filter((word) => own.has(word)).length;
  return others.toSorted((one, other) => shared(other) - shared(one));
}

function wordsOf(part: string): Set<string> {
  return new Set(part.split(/[\s.:=/]+/));
}
