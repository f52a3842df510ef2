/** Fields that only hold others: they were sent with those, and are answered by them. Pure. */
import type { FeatureState, MeasuredFeature } from '../../record/features.ts';

/** Which answer of a member counts for what holds it: the first of these that one of them gave. */
const order: readonly FeatureState[] = ['known', 'not-asked', 'ignored', 'refused', 'unknown'];

/** The answers of `paths` that have none of their own and hold fields that have: `HostConfig` of `HostConfig.Init`. */
export function holderAnswers(
  paths: readonly string[],
  answers: readonly MeasuredFeature[],
): MeasuredFeature[] {
  const asked = new Set(answers.map(({ id }) => id));
  return paths.flatMap((id): MeasuredFeature[] => {
    if (asked.has(id)) return [];
    const states = answers.filter((answer) => isBelow(answer.id, id)).map(({ state }) => state);
    const state = order.find((one) => states.includes(one));
    return state === undefined ? [] : [{ id, state }];
  });
}

function isBelow(path: string, holder: string): boolean {
  return path.startsWith(`${holder}.`) || path.startsWith(`${holder}[]`);
}
