import { compareColumns, kindOf } from '../../harness/record/column-order.ts';
import type { TargetLine } from '../../harness/record/model.ts';
import { groupedBy } from './grouped-by.ts';

/** The newest version of each engine, mode and client, in the order of the columns. */
export function newestOfEachKind(targets: readonly TargetLine[]): TargetLine[] {
  const kinds = groupedBy(targets.toSorted(compareColumns), kindOf);
  return kinds.flatMap((ofKind) => ofKind.at(-1) ?? []);
}
