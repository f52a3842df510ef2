/** Differences that follow from an earlier one: what a failed call should have made is not there. Pure. */
import type { ClientCall } from '../../harness/record/recording/model.ts';
import type { CallDifference } from './differences.ts';
import { namesMade } from './made-names.ts';

/** Number of that call; null where none of the earlier differences is the cause. */
export function causeOf({ pair }: CallDifference, earlier: readonly CallDifference[]): number | null {
  const asked = (pair.other ?? pair.base)?.one;
  if (asked?.kind !== 'client') return null;
  const words = new Set(asked.argv.slice(1).flatMap((word) => [word, ...word.split(/[:=,/]/)]));
  const cause = earlier.find((one) => failedToMake(one).some((name) => words.has(name)));
  return cause?.pair.base?.number ?? cause?.pair.other?.number ?? null;
}

/** What only one of both made, by its name. */
function failedToMake({ kind, pair: { base, other } }: CallDifference): string[] {
  const calls = [base, other].flatMap((one): ClientCall[] => (one?.one.kind === 'client' ? [one.one] : []));
  const [first] = calls;
  if ((kind !== 'exit code' && kind !== 'only on') || first === undefined) return [];
  const made = calls.filter(({ exitCode }) => exitCode === 0);
  return made.length === 1 ? namesMade([first]).entries.map(([name]) => name) : [];
}
