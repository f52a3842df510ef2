import { isDeepStrictEqual } from 'node:util';
import type { HeaderLine, Shard } from '../model.ts';

type Filters = HeaderLine['filters'];

/**
 * Filters that describe all runs together. Where no filter of the kind that a run takes does, the ids of the
 * scenarios that were asked are named: a merged record must not look as if it held all of them.
 */
export function joinFilters(
  all: readonly Filters[],
  asked: readonly string[],
  columns: readonly string[],
): Filters {
  const targets = joinTargets(all, columns);
  const [first] = all;
  const shard = joinShards(all.map((one) => one.shard));
  if (first === undefined || shard === undefined || !all.every((one) => askedAlike(one, first))) {
    return { areas: [], ids: [...asked], claims: [], targets, shard: null };
  }
  return { ...first, targets, shard };
}

function askedAlike(one: Filters, other: Filters): boolean {
  return (['areas', 'ids', 'claims'] as const).every((key) => isDeepStrictEqual(one[key], other[key]));
}

/** Empty means the usual targets. */
function joinTargets(all: readonly Filters[], columns: readonly string[]): string[] {
  if (all.some(({ targets }) => targets.length === 0)) return [];
  const named = new Set(all.flatMap(({ targets }) => targets));
  return [...columns.filter((id) => named.has(id)), ...[...named].filter((id) => !columns.includes(id))];
}

/**
 * Null where all scenarios were asked of some target, at once or in all shards of one count; undefined where
 * some were not, so that no shard describes them.
 */
function joinShards(shards: readonly (Shard | null)[]): Shard | null | undefined {
  const [first = null] = shards;
  if (shards.every((shard) => isDeepStrictEqual(shard, first))) return first;
  const taken = shards.filter((shard) => shard !== null);
  if (taken.length < shards.length) return null;
  const whole = taken.some(
    ({ count }) =>
      new Set(taken.flatMap((other) => (other.count === count ? [other.index] : []))).size === count,
  );
  return whole ? null : undefined;
}
