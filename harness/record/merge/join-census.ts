import { isDeepStrictEqual } from 'node:util';
import type { CensusLine, RunRecord, TargetLine } from '../model.ts';

/**
 * One census for all shards of a target: as it was before the first and after the last, with everything that
 * any of them left or saw change. Null where no census was taken.
 */
export function joinCensus(target: TargetLine, records: readonly RunRecord[]): CensusLine | null {
  const taken = records.flatMap((record) => {
    const own = record.targets.find(({ id }) => id === target.id);
    const census = record.census.find((line) => line.target === target.id);
    return own === undefined || census === undefined ? [] : [{ own, census }];
  });
  const first = taken[0]?.census;
  const last = taken.at(-1)?.census;
  if (first === undefined || last === undefined) return null;
  // Every run serves an API socket of its own: an engine that stayed itself did so on its own socket.
  const strange = taken.find(({ own, census }) => !isDeepStrictEqual(own.identity, census.identity));
  return {
    type: 'census',
    target: target.id,
    before: first.before,
    after: last.after,
    leftBehind: [...new Set(taken.flatMap(({ census }) => census.leftBehind))],
    foreignTouched: [...new Set(taken.flatMap(({ census }) => census.foreignTouched))],
    identity: strange === undefined ? target.identity : strange.census.identity,
  };
}
