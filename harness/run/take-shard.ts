import type { Shard } from '../record/model.ts';

/** Every `count`-th item, from the `index`-th on: neighbours, which often cost alike, go to different shards. */
export function takeShard<Item>(items: readonly Item[], shard: Shard | null): Item[] {
  return items.filter((_, at) => shard === null || at % shard.count === shard.index - 1);
}
