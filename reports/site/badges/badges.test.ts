import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../../harness/record/model.ts';
import {
  sampleFact,
  sampleResult,
  sampleScenario,
  sampleSurface,
  sampleTarget,
} from '../../../harness/testing/sample-record.ts';
import { sampleMatrix } from '../../testing/sample-matrix.ts';
import { badges } from './badges.ts';

function recordOf(verdicts: Record<string, Verdict>) {
  const targets = [
    sampleTarget('podman@5.4.2', { version: '5.4.2' }),
    sampleTarget('podman@4.3.1'),
    sampleTarget('podman-rootless'),
  ];
  const scenarios = Object.keys(verdicts).map((id) => sampleScenario(id));
  return sampleMatrix({
    targets,
    scenarios,
    results: scenarios.flatMap(({ id }) =>
      targets.map((target) => {
        const verdict = target.id === 'podman@5.4.2' ? (verdicts[id] ?? 'same') : 'same';
        const facts = [sampleFact({ verdict, measured: verdict === 'same' })];
        return sampleResult(id, target.id, { verdict, surfaces: [sampleSurface({ verdict, facts })] });
      }),
    ),
  });
}

function endpoint(files: Record<string, string>, path: string): unknown {
  return JSON.parse(files[path] ?? 'null');
}

describe('badges', () => {
  const files = badges(
    recordOf({ 'dns/a': 'same', 'dns/b': 'known-difference', 'ports/a': 'not-applicable', 'logs/a': 'same' }),
  );

  test('are there for the newest column of each kind, and for each area, as SVG and JSON', () => {
    const names = ['podman', 'podman-rootless'].flatMap((kind) => [
      kind,
      ...['dns', 'ports', 'logs'].map((area) => `${kind}/${area}`),
    ]);
    expect(Object.keys(files)).toEqual(
      names.flatMap((name) => [`badges/${name}.svg`, `badges/${name}.json`]),
    );
  });

  test('say how many questions are answered alike, how many silently differ or fail, of which version, and when', () => {
    expect(endpoint(files, 'badges/podman.json')).toEqual({
      schemaVersion: 1,
      label: 'Podman 5.4.2',
      message: '2 of 3 same, 1 silent, 2025-11-03',
      color: 'yellow',
    });
    expect(endpoint(files, 'badges/podman/logs.json')).toMatchObject({
      label: 'Podman 5.4.2 logs',
      message: '1 of 1 same, 2025-11-03',
      color: 'success',
    });
    expect(endpoint(files, 'badges/podman/ports.json')).toMatchObject({
      message: 'not asked, 2025-11-03',
      color: 'inactive',
    });
  });

  test('are red where a cell fails the run', () => {
    const red = badges(recordOf({ 'dns/a': 'new-difference', 'ports/a': 'not-run' }));
    expect(endpoint(red, 'badges/podman.json')).toMatchObject({
      message: '0 of 2 same, 1 silent, 2025-11-03',
      color: 'critical',
    });
  });

  test('tell a screen reader what they tell the eye', () => {
    expect(files['badges/podman.svg']).toContain(
      'role="img" aria-label="Podman 5.4.2: 2 of 3 same, 1 silent, 2025-11-03"',
    );
  });
});
