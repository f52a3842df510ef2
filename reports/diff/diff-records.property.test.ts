import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { question, sampleRun, type Told } from '../testing/sample-runs.ts';
import type { Matrix } from '../view/matrix.ts';
import { type Comparable, comparableOf } from './comparable.ts';
import { type ChangeKind, compare, diffRecords } from './diff-records.ts';

const told = fc.constantFrom<Told[]>('same', 'fixed', { known: 1 }, { new: 2 }, 'refused', 'n/a', 'lost');
const scenarioIds = ['dns/a', 'dns/b', 'dns/c'];
const runs: fc.Arbitrary<Matrix> = fc
  .record({
    scenarios: fc.subarray(scenarioIds),
    targets: fc.subarray(['docker', 'podman', 'podman-rootless'], { minLength: 1 }),
    answers: fc.dictionary(fc.constantFrom(...scenarioIds), told),
    surfaces: fc.constantFrom(['cli' as const], ['cli' as const, 'api' as const]),
  })
  .map(({ scenarios, targets, answers, surfaces }) =>
    sampleRun(
      targets.map((id) => ({ id, answers })),
      scenarios.map((id) => question(id, { surfaces: [...surfaces] })),
    ),
  );

const opposite: Record<ChangeKind, ChangeKind> = {
  'newly-different': 'newly-same',
  'newly-same': 'newly-different',
  'still-different': 'still-different',
  appeared: 'gone',
  gone: 'appeared',
};

function changesAs(
  changes: ReturnType<typeof diffRecords>['changes'],
  kind: (one: ChangeKind) => ChangeKind,
) {
  return changes
    .map((change) => [kind(change.kind), change.scenario.id, change.surface, change.target.to].join(' '))
    .toSorted();
}

describe('a diff', () => {
  test('of a record with itself is empty', () => {
    fc.assert(
      fc.property(runs, (record) => {
        expect(diffRecords(record, record)).toMatchObject({
          changes: [],
          traits: [],
          targets: { appeared: [], gone: [] },
        });
      }),
    );
  });

  test('is the same of what was kept of the records', () => {
    const kept = (record: Matrix) => JSON.parse(JSON.stringify(comparableOf(record))) as Comparable;
    fc.assert(
      fc.property(runs, runs, (one, other) => {
        const { targets, compared, changes } = diffRecords(one, other);
        expect(compare(kept(one), kept(other))).toMatchObject({ targets, compared, changes });
      }),
    );
  });

  test('the other way round tells the opposite', () => {
    fc.assert(
      fc.property(runs, runs, (one, other) => {
        const [there, back] = [diffRecords(one, other), diffRecords(other, one)];
        expect(changesAs(there.changes, (kind) => kind)).toEqual(
          changesAs(back.changes, (kind) => opposite[kind]),
        );
        expect(there.compared).toBe(back.compared);
        expect(there.targets.appeared.toSorted()).toEqual(back.targets.gone.toSorted());
      }),
    );
  });
});
