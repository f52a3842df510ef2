import type { Verdict } from '../../../harness/record/model.ts';

/**
 * The column that answers differently while all others agree; null if there is none. A refusal is an answer.
 * Columns without an answer are ignored, and at least three are needed.
 */
export function oddOneOut(
  answers: readonly number[],
  verdicts: readonly Verdict[],
  columns: readonly number[],
): number | null {
  const refusal = -2;
  const given = columns.flatMap((column) => {
    const answer = answers[column] ?? -1;
    if (answer >= 0) return [{ column, answer }];
    return verdicts[column] === 'unsupported' ? [{ column, answer: refusal }] : [];
  });
  if (given.length < 3) return null;
  const odd = given.filter(({ answer }) => given.filter((other) => other.answer === answer).length === 1);
  const distinct = new Set(given.map(({ answer }) => answer));
  return odd.length === 1 && distinct.size === 2 ? (odd[0]?.column ?? null) : null;
}
