/** Does a choice of scenarios include the vocabulary? It is asked as if it were one more area. */
import type { Shard } from '../record/model.ts';
import type { Filters } from './select-scenarios.ts';

/** The name of the area. */
export const vocabularyArea = 'vocabulary';

/** Of several shares of a suite the first one asks it. */
export function asksVocabulary({ areas, ids, claims }: Filters, shard: Shard | null): boolean {
  if (ids.length > 0 || claims.length > 0) return false;
  return (areas.length === 0 || areas.includes(vocabularyArea)) && (shard === null || shard.index === 1);
}
