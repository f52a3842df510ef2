/** Lines up what two recordings asked. Pure. */
import { diffArrays } from 'diff';
import type { Called } from './called.ts';

/** The same question on both; null on the side where it was not asked. */
export interface Pair {
  base: Called | null;
  other: Called | null;
}

/** In the order of the first, with what only the second asked where it asked it. */
export function linedUp(base: readonly Called[], other: readonly Called[]): Pair[] {
  const parts = diffArrays([...base], [...other], { comparator: (one, two) => one.key === two.key });
  let [atBase, atOther] = [0, 0];
  const pairs: Pair[] = [];
  for (const { added, removed, count } of parts) {
    for (let index = 0; index < count; index += 1) {
      pairs.push({
        base: added ? null : (base[atBase++] ?? null),
        other: removed ? null : (other[atOther++] ?? null),
      });
    }
  }
  return withMoved(pairs);
}

/** What runs side by side may come in another order: it is the same question all the same. */
function withMoved(pairs: readonly Pair[]): Pair[] {
  const alone = pairs.flatMap(({ base, other }) => (base === null && other !== null ? [other] : []));
  const moved = new Set<Called>();
  const paired = pairs.map((pair) => {
    if (pair.other !== null || pair.base === null) return pair;
    const { key } = pair.base;
    const found = alone.find((one) => one.key === key && !moved.has(one)) ?? null;
    if (found !== null) moved.add(found);
    return { base: pair.base, other: found };
  });
  return paired.filter(({ base, other }) => base !== null || (other !== null && !moved.has(other)));
}
