import type { Shard } from '../record/model.ts';

/** Every `count`-th item, from the `index`-th on: neighbours, which often cost alike, go to different shards. */
export function takeShard<Item>(items: readonly Item[], shard: Shard | null): Item[] {
  return items.filter((_, at) => shard === null || at % shard.count === shard.index - 1);
}

export const shardForm = 'a share is written index/count, such as 1/4';

/** Of `index/count`, such as `1/4`; null where it is no share. */
export function parseShard(text: string): Shard | null {
  const [index, count] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).slice(1).map(Number);
  const isShare = index !== undefined && count !== undefined && index >= 1 && index <= count;
  return isShare ? { index, count } : null;
}
