import { describe, expect, test } from 'vitest';
import type { FeatureResult } from '../record/model.ts';
import { entryLines } from '../record/writing/entry-lines.ts';
import {
  hostOfToday,
  sampleFeature,
  sampleFeatures,
  sampleRecord,
  sampleTarget,
} from '../testing/sample-record.ts';
import { baselineChanges } from './baseline-changes.ts';
import { answerIn, baselineWith, columnOf, featureBaselineSchema } from './feature-baseline.ts';
import { judgeFeatures } from './judge-features.ts';

const link = (state: FeatureResult['state']) => sampleFeature('cli:run --link', { state });
const label = sampleFeature('cli:run --label', { takes: 'value', short: '-l' });

function recordOf(columns: Record<string, FeatureResult[]>) {
  const ids = Object.keys(columns);
  return sampleRecord({
    targets: ids.map((id) => {
      const version = /@([\d.]+)/.exec(id)?.[1] ?? '';
      const engine = id.startsWith('docker') ? 'docker' : 'podman';
      return sampleTarget(id, { ...hostOfToday, version, engine });
    }),
    features: ids.map((id) => sampleFeatures(id, columns[id] ?? [])),
  });
}

const columns = {
  'docker@28.5.2': [label, link('known')],
  'docker@9.0.0': [label, link('known')],
  'podman@4.3.1': [label, link('unknown')],
};
const baseline = made(null, columns);

function made(before: Parameters<typeof baselineWith>[0], of: Record<string, FeatureResult[]>) {
  const after = baselineWith(before, recordOf(of));
  if (after === null) throw new Error('no reference');
  return after;
}

describe('a baseline', () => {
  test('takes the newest release of Docker as its reference, and shortens what most columns answer', () => {
    expect(baseline.reference).toBe('docker@28.5.2');
    expect(baseline.features).toEqual({
      'cli:run --label': [['known -l value', '*']],
      'cli:run --link': [
        ['known', '*'],
        ['unknown', 'podman@4.3.1'],
      ],
    });
    expect(answerIn(baseline, 'cli:run --link', 'docker@9.0.0')).toBe('known');
  });

  test('keeps the columns that a record does not have', () => {
    const after = made(baseline, { 'podman@5.4.2': [label, link('ignored')] });
    expect(answerIn(after, 'cli:run --link', 'podman@4.3.1')).toBe('unknown');
    expect(answerIn(after, 'cli:run --link', 'podman@5.4.2')).toBe('ignored');
    expect(Object.keys(after.columns)).toHaveLength(4);
    expect(made(after, { ...columns, 'podman@5.4.2': [label, link('ignored')] })).toEqual(after);
  });

  test('drops what is no longer asked, and keeps what could not be asked', () => {
    const after = made(baseline, { 'podman@4.3.1': [link('not-asked')] });
    expect(answerIn(after, 'cli:run --label', 'podman@4.3.1')).toBeNull();
    expect(answerIn(after, 'cli:run --label', 'docker@28.5.2')).toBe('known -l value');
    expect(answerIn(after, 'cli:run --link', 'podman@4.3.1')).toBe('unknown');
  });

  test('is null without a column of Docker itself', () => {
    expect(baselineWith(null, recordOf({ 'podman@4.3.1': [label] }))).toBeNull();
    expect(baselineWith(null, recordOf({ 'docker-rootless@28.5.2': [label] }))).toBeNull();
  });

  test('is written one feature a line, and read as it was', () => {
    const text = entryLines(baseline);
    expect(text).toContain('\n    "cli:run --link": [["known","*"],["unknown","podman@4.3.1"]]\n');
    expect(featureBaselineSchema.parse(JSON.parse(text))).toEqual(baseline);
  });
});

test('changes of a baseline stand together where columns changed alike', () => {
  const after = made(baseline, {
    'docker@28.5.2': [link('ignored')],
    'docker@9.0.0': [link('ignored')],
    'podman@5.4.2': [label],
  });
  expect(baselineChanges(baseline, baseline)).toEqual([]);
  expect(baselineChanges(baseline, after)).toEqual([
    {
      feature: 'cli:run --label',
      was: 'known -l value',
      now: null,
      columns: ['docker@28.5.2', 'docker@9.0.0'],
    },
    { feature: 'cli:run --label', was: null, now: 'known -l value', columns: ['podman@5.4.2'] },
    { feature: 'cli:run --link', was: 'known', now: 'ignored', columns: ['docker@28.5.2', 'docker@9.0.0'] },
  ]);
});

describe('judged by a baseline', () => {
  const verdictsOf = (by: typeof baseline, id: string, features: FeatureResult[]) => {
    const [target] = recordOf({ [id]: features }).targets;
    if (target === undefined) throw new Error('no target');
    return judgeFeatures(features, target, by).map(({ verdict, expected }) => [verdict, expected]);
  };

  test('a wrong entry turns exactly its rows red', () => {
    const wrong = {
      ...baseline,
      features: { ...baseline.features, 'cli:run --link': [['known', '*']] as [[string, string]] },
    };
    for (const [id, features] of Object.entries(columns)) {
      expect(verdictsOf(baseline, id, features).map(([verdict]) => verdict)).toEqual([
        'same',
        id === 'podman@4.3.1' ? 'unsupported' : 'same',
      ]);
      expect(verdictsOf(wrong, id, features)).toEqual([
        ['same', undefined],
        id === 'podman@4.3.1' ? ['new-difference', 'known'] : ['same', undefined],
      ]);
    }
  });

  test('an answer that became that of the reference is fixed', () => {
    expect(verdictsOf(baseline, 'podman@4.3.1', [link('known')])).toEqual([['fixed', 'unknown']]);
  });

  test('the same release on another host is a column of its own, and new data where only the usual one is known', () => {
    const old = sampleTarget('podman', { version: '4.3.1' });
    expect(columnOf(old)).toBe('podman@4.3.1 on cgroup v1 without systemd');
    expect(columnOf(sampleTarget('podman', { version: '4.3.1', systemd: true }))).toBe(
      'podman@4.3.1 on cgroup v1',
    );
    const features = [link('unknown'), link('ignored')];
    const verdicts = (by: typeof baseline) => judgeFeatures(features, old, by).map((one) => one.verdict);
    expect(verdicts(baseline)).toEqual(['unsupported', 'unknown']);
    const withOld = baselineWith(
      baseline,
      sampleRecord({ targets: [old], features: [sampleFeatures('podman', [link('ignored')])] }),
    );
    if (withOld === null) throw new Error('no reference');
    expect(Object.keys(withOld.columns)).toHaveLength(4);
    expect(verdicts(withOld)).toEqual(['new-difference', 'known-difference']);
  });

  test('the same release with another client is new data where it answers otherwise', () => {
    const measured = baseline.columns['podman@4.3.1'];
    if (measured === undefined) throw new Error('no column');
    const before = { ...measured, clientVersion: '1.0.0' };
    const other = { ...baseline, columns: { ...baseline.columns, 'podman@4.3.1': before } };
    expect(verdictsOf(other, 'podman@4.3.1', [link('unknown'), link('ignored')])).toEqual([
      ['unsupported', undefined],
      ['unknown', 'unknown'],
    ]);
  });

  test('a feature that could not be asked before is new data', () => {
    const lessKnown = { ...baseline, features: {} };
    expect(verdictsOf(lessKnown, 'podman@4.3.1', [link('known')])).toEqual([['unknown', undefined]]);
  });

  test('a release that was never measured is new data where it answers unlike its neighbours', () => {
    expect(
      verdictsOf(baseline, 'podman@5.0.0', [link('unknown'), link('refused'), link('not-asked')]),
    ).toEqual([
      ['unsupported', undefined],
      ['unknown', 'unknown'],
      ['not-applicable', undefined],
    ]);
  });
});
