import { compareColumns, kindOf } from '../../harness/record/column-order.ts';
import type { TargetLine } from '../../harness/record/model.ts';
import type { Comparable } from './comparable.ts';

/** Two columns that are compared: ids in the earlier and in the later record. */
export interface TargetPair {
  from: string;
  to: string;
}

export interface MatchedTargets {
  compared: TargetPair[];
  appeared: string[];
  gone: string[];
}

/**
 * Columns of equal id; then those whose release moved, as `podman@5.8.6` to `podman@5.8.7`: where both records
 * have the same number of columns of a kind left, the oldest meets the oldest.
 */
export function matchTargets(before: Comparable, after: Comparable): MatchedTargets {
  const lacks = (record: Comparable) => (target: TargetLine) =>
    !record.targets.some(({ id }) => id === target.id);
  const gone = before.targets.filter(lacks(after)).toSorted(compareColumns);
  const appeared = after.targets.filter(lacks(before)).toSorted(compareColumns);
  const ofKind = (targets: readonly TargetLine[], kind: string) =>
    targets.filter((target) => kindOf(target) === kind);
  const meets = (target: TargetLine): TargetLine | undefined => {
    const kind = kindOf(target);
    const [left, come] = [ofKind(gone, kind), ofKind(appeared, kind)];
    return left.length === come.length ? left[come.indexOf(target)] : undefined;
  };
  const moved = new Map(
    appeared.flatMap((target) => {
      const from = meets(target);
      return from === undefined ? [] : [[target.id, from.id] as const];
    }),
  );
  const met = new Set(moved.values());
  return {
    compared: after.targets.flatMap(({ id }) => {
      const from = before.targets.some((target) => target.id === id) ? id : moved.get(id);
      return from === undefined ? [] : [{ from, to: id }];
    }),
    appeared: appeared.map(({ id }) => id).filter((id) => !moved.has(id)),
    gone: gone.map(({ id }) => id).filter((id) => !met.has(id)),
  };
}
