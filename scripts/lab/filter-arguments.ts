import type { Shard } from '../../harness/record/model.ts';
import type { Filters } from '../../harness/run/select-scenarios.ts';

/** The same choice of scenarios as arguments of `canialias matrix`. */
export function filterArguments({ areas, ids, claims }: Filters, shard: Shard | null): string[] {
  return [
    ...areas.flatMap((area) => ['--area', area]),
    ...ids.flatMap((id) => ['--id', id]),
    ...claims.flatMap((claim) => ['--claim', claim]),
    ...(shard === null ? [] : ['--shard', `${shard.index}/${shard.count}`]),
  ];
}
