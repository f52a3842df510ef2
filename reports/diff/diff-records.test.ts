import { describe, expect, test } from 'vitest';
import { question, sampleRun, type Told } from '../testing/sample-runs.ts';
import { type Change, diffRecords, hasChanges, type RecordDiff } from './diff-records.ts';

function between(before: Told | undefined, after: Told | undefined): RecordDiff {
  const run = (told: Told | undefined) =>
    sampleRun([{ id: 'podman', answers: told === undefined ? {} : { 'dns/a': told } }], [question('dns/a')]);
  return diffRecords(run(before), run(after));
}

function kinds({ changes }: { changes: Change[] }): string[] {
  return changes.map(({ kind }) => kind);
}

describe('an answer', () => {
  test.each<[Told, Told, string]>([
    ['same', { known: 1 }, 'newly-different'],
    ['same', { new: 1 }, 'newly-different'],
    ['same', 'refused', 'newly-different'],
    ['fixed', { known: 1 }, 'newly-different'],
    [{ known: 1 }, 'same', 'newly-same'],
    [{ known: 1 }, 'fixed', 'newly-same'],
    ['refused', 'same', 'newly-same'],
    [{ known: 1 }, { known: 2 }, 'still-different'],
    [{ known: 1 }, { new: 2 }, 'still-different'],
    ['refused', { known: 2 }, 'still-different'],
    ['n/a', 'same', 'appeared'],
    ['lost', { known: 1 }, 'appeared'],
    ['same', 'n/a', 'gone'],
    [{ known: 1 }, 'lost', 'gone'],
  ])('%j, then %j', (before, after, kind) => {
    expect(kinds(between(before, after))).toEqual([kind]);
  });

  test.each<[Told, Told]>([
    ['same', 'same'],
    ['same', 'fixed'],
    [{ known: 1 }, { known: 1 }],
    // The answer is the same: somebody only wrote down why.
    [{ new: 1 }, { known: 1 }],
    ['refused', 'refused'],
    ['n/a', 'lost'],
  ])('%j, then %j, is no change', (before, after) => {
    const diff = between(before, after);
    expect(diff.changes).toEqual([]);
    expect(hasChanges(diff)).toBe(false);
  });

  test('that the run did not come to is gone, and one that it now comes to appeared', () => {
    expect(kinds(between('same', undefined))).toEqual(['gone']);
    expect(kinds(between(undefined, 'same'))).toEqual(['appeared']);
  });

  test('is told with its values and the cause that applies', () => {
    expect(between('same', { known: 'x' }).changes).toMatchObject([
      {
        scenario: { id: 'dns/a', formerly: null },
        fact: { name: 'holds', title: 'it holds' },
        surface: 'cli',
        target: { from: 'podman', to: 'podman' },
        before: { kind: 'value', value: true, cause: null },
        after: { kind: 'value', value: 'x', cause: { source: 'https://github.com/containers/dnsname' } },
      },
    ]);
  });
});

describe('a scenario', () => {
  const podman = (answers: Record<string, Told>) => [{ id: 'podman', answers }];

  test('that was renamed is followed, from the older to the newer and back', () => {
    const older = sampleRun(podman({ 'dns/old': { known: 1 } }), [question('dns/old')]);
    const newer = sampleRun(podman({ 'dns/new': 'same' }), [question('dns/new', { aliases: ['dns/old'] })]);
    expect(diffRecords(older, newer).changes).toMatchObject([
      { kind: 'newly-same', scenario: { id: 'dns/new', formerly: 'dns/old' } },
    ]);
    expect(diffRecords(newer, older).changes).toMatchObject([
      { kind: 'newly-different', scenario: { id: 'dns/old', formerly: 'dns/new' } },
    ]);
  });

  test('whose id is there in both is itself, whatever another one was called', () => {
    const older = sampleRun(podman({ 'dns/a': 'same' }), [question('dns/a')]);
    const newer = sampleRun(podman({ 'dns/0': 'same', 'dns/a': 'same' }), [
      question('dns/0', { aliases: ['dns/a'] }),
      question('dns/a'),
    ]);
    expect(diffRecords(older, newer).changes).toMatchObject([
      { kind: 'appeared', scenario: { id: 'dns/0' } },
    ]);
  });

  test('appears and goes with its facts and surfaces', () => {
    const one = sampleRun(podman({ 'dns/a': 'same' }), [question('dns/a')]);
    const two = sampleRun(podman({ 'dns/a': 'same', 'dns/b': 'same' }), [
      question('dns/a', { surfaces: ['cli', 'api'] }),
      question('dns/b'),
    ]);
    const told = (diff: RecordDiff) =>
      diff.changes.map(({ kind, scenario, surface }) => [kind, scenario.id, surface]);
    expect(told(diffRecords(one, two))).toEqual([
      ['appeared', 'dns/a', 'api'],
      ['appeared', 'dns/b', 'cli'],
    ]);
    expect(told(diffRecords(two, one))).toEqual([
      ['gone', 'dns/a', 'api'],
      ['gone', 'dns/b', 'cli'],
    ]);
  });

  test("that the other run's filters left out is neither new nor gone", () => {
    const all = sampleRun(podman({ 'dns/a': 'same', 'dns/b': 'same' }), [
      question('dns/a'),
      question('dns/b'),
    ]);
    const filters = { areas: [], ids: ['dns/a'], claims: [], targets: [], shard: null };
    const part = sampleRun(podman({ 'dns/a': 'same' }), [question('dns/a')], { filters });
    expect(diffRecords(all, part)).toMatchObject({
      changes: [],
      before: { leftOut: 0 },
      after: { leftOut: 1 },
    });
    expect(diffRecords(part, all)).toMatchObject({
      changes: [],
      before: { leftOut: 1 },
      after: { leftOut: 0 },
    });
  });
});

describe('columns', () => {
  const at = (id: string, version: string, told: Told = 'same') => ({
    id,
    traits: { version },
    answers: { 'dns/a': told },
  });
  const run = (...targets: ReturnType<typeof at>[]) => sampleRun(targets, [question('dns/a')]);

  test('of one id are compared, and others come or go', () => {
    const diff = diffRecords(run(at('docker', '28.5.2')), run(at('docker', '28.5.2'), at('podman', '5.4.2')));
    expect(diff.targets).toEqual({
      compared: [{ from: 'docker', to: 'docker' }],
      appeared: ['podman'],
      gone: [],
    });
    expect(hasChanges(diff)).toBe(true);
  });

  test('whose release moved are compared with what they were, the oldest with the oldest', () => {
    const before = run(
      at('podman@5.10.1', '5.10.1', { known: 1 }),
      at('podman@5.4.2', '5.4.2'),
      at('podman@4.3.1', '4.3.1'),
    );
    const after = run(
      at('podman@4.3.1', '4.3.1'),
      at('podman@5.4.3', '5.4.3'),
      at('podman@5.11.0', '5.11.0'),
    );
    const diff = diffRecords(before, after);
    expect(diff.targets).toEqual({
      compared: [
        { from: 'podman@4.3.1', to: 'podman@4.3.1' },
        { from: 'podman@5.4.2', to: 'podman@5.4.3' },
        { from: 'podman@5.10.1', to: 'podman@5.11.0' },
      ],
      appeared: [],
      gone: [],
    });
    expect(diff.changes).toMatchObject([{ kind: 'newly-same', target: { from: 'podman@5.10.1' } }]);
  });

  test('of one record are compared by name, with the traits that moved', () => {
    const old = at('podman@3.0.1', '3.0.1', { known: 1 });
    const record = run(
      { ...old, traits: { ...old.traits, networkBackend: 'cni' } as typeof old.traits },
      at('podman@4.3.1', '4.3.1'),
    );
    const pair = { from: 'podman@3.0.1', to: 'podman@4.3.1' };
    const diff = diffRecords(record, record, [pair]);
    expect(diff.changes).toMatchObject([{ kind: 'newly-same', target: pair }]);
    expect(diff.traits).toEqual([
      {
        target: pair,
        traits: [
          { name: 'version', before: '3.0.1', after: '4.3.1' },
          { name: 'networkBackend', before: 'cni', after: 'netavark' },
        ],
      },
    ]);
  });

  test('of two records that are equal have no trait that moved', () => {
    const target = at('podman@4.3.1', '4.3.1');
    const record = run({
      ...target,
      traits: { ...target.traits, controllers: ['memory'] } as typeof target.traits,
    });
    const pair = { from: 'podman@4.3.1', to: 'podman@4.3.1' };
    expect(diffRecords(record, structuredClone(record), [pair]).traits).toEqual([]);
  });
});
