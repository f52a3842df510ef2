import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { takeShard } from '../../run/take-shard.ts';
import {
  sampleCensus,
  sampleHeader,
  sampleRecord,
  sampleResult,
  sampleScenario,
  sampleTarget,
} from '../../testing/sample-record.ts';
import { compareColumns } from '../column-order.ts';
import type { RunRecord, Shard } from '../model.ts';
import { findContradiction } from '../reading/contradiction.ts';
import { mergeRecords } from './merge-records.ts';
import { partsOf } from './merged-runs.ts';

const start = Date.parse('2025-11-03T09:15:00.000Z');
const none = { areas: [], ids: [], claims: [] };
const allIds = ['docker', 'podman', 'podman-rootless'];

function next<Item>(stream: Iterator<Item, unknown>, fallback: Item): Item {
  const drawn = stream.next();
  return drawn.done === true ? fallback : drawn.value;
}

/** A run of everything, and how it is cut: for each target how many shards, and in which order the records come. */
const cases = fc
  .record({
    scenarios: fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}\/[a-z]{1,3}$/), { minLength: 1, maxLength: 7 }),
    targets: fc.subarray(allIds, { minLength: 1 }),
    verdict: fc.infiniteStream(fc.constantFrom('same' as const, 'indeterminate' as const)),
    ms: fc.infiniteStream(fc.nat(500)),
    shards: fc.infiniteStream(fc.integer({ min: 1, max: 3 })),
    together: fc.boolean(),
    order: fc.infiniteStream(fc.nat(1000)),
  })
  .map((drawn) => {
    const targets = drawn.targets.map((id) => sampleTarget(id));
    const scenarios = drawn.scenarios
      .toSorted((one, other) => one.localeCompare(other))
      .map((id) => sampleScenario(id));
    let at = start;
    const results = scenarios.flatMap(({ id }) =>
      targets.map((target) => {
        const ms = 1 + next(drawn.ms, 0);
        const startedAt = new Date(at).toISOString();
        at += ms;
        return sampleResult(id, target.id, { ms, startedAt, verdict: next(drawn.verdict, 'same') });
      }),
    );
    const filters = { ...none, targets: targets.map(({ id }) => id), shard: null };
    const whole = sampleRecord({ header: sampleHeader({ filters }), targets, scenarios, results });
    const groups = drawn.together ? [filters.targets] : filters.targets.map((id) => [id]);
    const cut = groups.flatMap((ids) => {
      const count = next(drawn.shards, 1);
      return Array.from({ length: count }, (_, index) =>
        part(whole, ids, count === 1 ? null : { index: index + 1, count }),
      );
    });
    const shuffled = cut
      .map((record) => ({ record, at: next(drawn.order, 0) }))
      .toSorted((one, other) => one.at - other.at)
      .map(({ record }) => record);
    return { whole, cut: shuffled };
  });

/** What a run of its own would have recorded of some targets and one share of the scenarios. */
function part(whole: RunRecord, ids: readonly string[], shard: Shard | null): RunRecord {
  const runId = `run-${ids.join('-')}-${shard?.index ?? 0}`;
  const scenarios = takeShard(whole.scenarios, shard);
  const targets = whole.targets
    .filter(({ id }) => ids.includes(id))
    .map((target) => ({ ...target, identity: { ...target.identity, socket: `/tmp/${runId}.sock` } }));
  return sampleRecord({
    header: sampleHeader({ runId, filters: { ...none, targets: [...ids], shard } }),
    targets,
    scenarios,
    results: whole.results.filter(
      (result) => ids.includes(result.target) && scenarios.some(({ id }) => id === result.scenario),
    ),
    census: targets.map((target) => sampleCensus(target)),
  });
}

/** Without what may differ: which runs it was, when they were, and on which socket. */
function measuredIn({ header, targets, census, footer, ...rest }: RunRecord) {
  const bare = <Item extends { identity: object | null }>(item: Item) => ({
    ...item,
    identity: { ...item.identity, socket: '' },
  });
  return {
    ...rest,
    header: { ...header, runId: '', parts: [] },
    targets: targets.map(bare),
    census: census.map(bare),
    footer: { ...footer, endedAt: '', seconds: 0 },
  };
}

describe('a run that was split', () => {
  test('by target and by shard gives, merged, what the unsplit run gives', () => {
    fc.assert(
      fc.property(cases, ({ whole, cut }) => {
        const merged = mergeRecords(cut, { keepApart: false });
        expect(findContradiction(merged)).toBeUndefined();
        expect(measuredIn(merged)).toEqual(measuredIn(whole));
        expect(merged.header.parts.toSorted(byRun)).toEqual(cut.flatMap(partsOf).toSorted(byRun));
      }),
    );
  });

  test('merges to the same record whatever the order, and however the merging is split', () => {
    fc.assert(
      fc.property(cases, fc.nat(20), ({ cut }, cutAt) => {
        const merged = mergeRecords(cut, { keepApart: false });
        expect(mergeRecords(cut.toReversed(), { keepApart: false })).toEqual(merged);
        const [some, others] = [cut.slice(0, cutAt), cut.slice(cutAt)];
        if (some.length === 0 || others.length === 0) return;
        const inSteps = mergeRecords(
          [some, others].map((records) => mergeRecords(records, { keepApart: false })),
          { keepApart: false },
        );
        // Some of the shards are described by the ids of their scenarios, and stay so.
        const header = { ...measuredIn(inSteps).header, filters: merged.header.filters };
        expect({ ...measuredIn(inSteps), header }).toEqual(measuredIn(merged));
        expect(inSteps.header.parts).toEqual(merged.header.parts);
      }),
    );
  });

  test('has its columns in the usual order', () => {
    fc.assert(
      fc.property(cases, ({ cut }) => {
        const { targets } = mergeRecords(cut, { keepApart: false });
        expect(targets.toSorted(compareColumns)).toEqual(targets);
      }),
    );
  });
});

function byRun(one: { runId: string }, other: { runId: string }): number {
  return one.runId.localeCompare(other.runId);
}
