/** How much it matters where an answer is not the reference. Pure. */
import type { ScenarioLine, Weight } from '../../harness/record/model.ts';

/** What goes wrong without a word comes first. */
export const weightsFromHeaviest = [
  'silent',
  'fails',
  'output',
  'extra',
] as const satisfies readonly Weight[];

/** Records before schema 5 do not weigh what differs. */
export type Weighed = Weight | 'not-weighed';

const order: readonly Weighed[] = [...weightsFromHeaviest, 'not-weighed'];

export type Difference = ScenarioLine['differences'][number];

/** Of an answer that is not the reference: what its difference says, if it does; else a refusal fails, and a value weighs as its fact. */
export function weigh(
  { facts }: Pick<ScenarioLine, 'facts'>,
  fact: string,
  difference: Pick<Difference, 'weight'> | undefined,
  kind: 'value' | 'refused' = 'value',
): Weighed {
  const ofFact = facts[fact]?.weight ?? null;
  if (ofFact === null) return 'not-weighed';
  return difference?.weight ?? (kind === 'refused' ? 'fails' : ofFact);
}

/** Null where nothing has a weight, because nothing differs. */
export function heaviest(weights: readonly (Weighed | null)[]): Weighed | null {
  return order.find((weight) => weights.includes(weight)) ?? null;
}

/** To sort by: the heaviest first, what has no weight last. */
export function compareWeights(one: Weighed | null, other: Weighed | null): number {
  return placeOf(one) - placeOf(other);
}

function placeOf(weight: Weighed | null): number {
  return weight === null ? order.length : order.indexOf(weight);
}
