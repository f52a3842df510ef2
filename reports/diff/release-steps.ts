/** The steps from release to release that a record's columns make. Pure. */
import { compareColumns, kindOf } from '../../harness/record/column-order.ts';
import type { EngineKind, RunRecord } from '../../harness/record/model.ts';
import { compareReleases, releaseOf } from '../../harness/release-of.ts';
import { groupedBy } from '../view/grouped-by.ts';
import type { TargetPair } from './match-targets.ts';

export interface Step {
  engine: EngineKind;
  from: string;
  to: string;
  /** The columns that make this step, one for each mode and client. */
  pairs: TargetPair[];
}

/** Neighbouring releases of each engine, mode and client; the steps of one engine from old to new. */
export function stepsOf({ targets }: RunRecord): Step[] {
  const steps = groupedBy(targets.toSorted(compareColumns), kindOf).flatMap((ofKind) => {
    const columns = groupedBy(ofKind, ({ identity }) => releaseOf(identity.version) ?? identity.version);
    return columns.slice(1).flatMap(([to], index) => {
      const from = columns[index]?.[0];
      return from === undefined ? [] : [{ engine: to.traits.engine, from, to }];
    });
  });
  const release = (target: (typeof targets)[number]) => releaseOf(target.identity.version) ?? target.id;
  return groupedBy(steps, ({ engine, from, to }) => [engine, release(from), release(to)])
    .map((alike) => {
      const [{ engine, from, to }] = alike;
      const pairs = alike.map((step) => ({ from: step.from.id, to: step.to.id }));
      return { engine, from: release(from), to: release(to), pairs };
    })
    .toSorted(
      (one, other) =>
        Number(one.engine === 'podman') - Number(other.engine === 'podman') ||
        compareReleases(one.from, other.from) ||
        compareReleases(one.to, other.to),
    );
}
