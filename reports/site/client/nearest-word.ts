/** The known word that a slip of the hand would turn into this one; undefined when none is near. Pure. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const near = known
    .map((value) => ({ value, steps: distance(word, value) }))
    .filter(({ value, steps }) => steps <= Math.max(1, Math.floor(value.length / 3)))
    .sort((one, other) => one.steps - other.steps);
  return near[0]?.value;
}

/** Letters to change, add or leave out to get from one word to the other; two that swapped places are one. */
function distance(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, index) => index)];
  const cell = (row: number, column: number) => rows[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      const swapped =
        one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1] ? cell(i - 2, j - 2) + 1 : Infinity;
      row.push(Math.min(cell(i - 1, j) + 1, cell(i, j - 1) + 1, cell(i - 1, j - 1) + same, swapped));
    }
  }
  return cell(one.length, other.length);
}
