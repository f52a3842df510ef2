import { describe, expect, test } from 'vitest';
import {
  sampleFact,
  sampleResult,
  sampleScenario,
  sampleSurface,
  sampleTarget,
} from '../../testing/sample-record.ts';
import type { FactResult, ScenarioLine, SurfaceResult } from '../model.ts';
import { explainRed } from './explain-red.ts';

const noResolver = {
  on: { engine: 'podman' as const },
  facts: { holds: false },
  refused: false,
  weight: null,
  because: 'there is no resolver',
  source: 'https://docs.podman.io/',
};

function explain(targetId: string, surface: Partial<SurfaceResult>, scenario: Partial<ScenarioLine> = {}) {
  const complete = sampleSurface(surface);
  return explainRed(
    sampleScenario('lifecycle/rm', scenario),
    sampleResult('lifecycle/rm', targetId, { verdict: complete.verdict, surfaces: [complete] }),
    sampleTarget(targetId).traits,
  );
}

function newFact(overrides: Partial<FactResult> = {}): FactResult {
  return sampleFact({ verdict: 'new-difference', measured: false, ...overrides });
}

describe('explainRed', () => {
  test('shows a new difference and the lines to write', () => {
    expect(explain('podman', { verdict: 'new-difference', facts: [newFact()] })).toBe(
      [
        'lifecycle/rm on podman: new-difference',
        '',
        'The question of lifecycle/rm',
        '',
        'cli: new-difference',
        '  holds (it holds): new-difference',
        '    expected: true, the reference',
        '    measured: false',
        '',
        'If the steps asked what they meant to ask, add to `differences` in suites/lifecycle/rm.scenario.ts:',
        '  {',
        "    on: { engine: 'podman' },",
        '    facts: { holds: false },',
        "    because: '(the cause, in words)',",
        "    source: '(its https address, or: measured …)',",
        '  },',
        'Leave in `on` only what is the cause. This target: ' +
          "{ engine: 'podman', mode: 'rootful', version: '~4.3', clientVersion: '~4.3', " +
          "networkBackend: 'netavark', networkBackendVersion: '~1.4', ociRuntime: 'runc', ociRuntimeVersion: '~1.1', " +
          "storageDriver: 'overlay', logDriver: 'k8s-file', cgroupVersion: 1 }",
      ].join('\n'),
    );
  });

  test('points at the reference where Docker itself is red', () => {
    const text = explain('docker', { verdict: 'new-difference', facts: [newFact()] });
    expect(text).toContain('If every Docker answers so, correct the reference instead.');
  });

  test('a third value is a correction of the difference that was expected', () => {
    const text = explain(
      'podman',
      { verdict: 'new-difference', facts: [newFact({ expected: false, measured: 'maybe', difference: 0 })] },
      { differences: [noResolver] },
    );
    expect(text).toContain('expected: false, differences[0] (there is no resolver)');
    expect(text).toContain('correct differences[0] (there is no resolver), or put before it in suites/');
  });

  test('says which difference to delete where one is fixed', () => {
    const fact = sampleFact({ verdict: 'fixed', expected: false, difference: 0 });
    const text = explain('podman', { verdict: 'fixed', facts: [fact] }, { differences: [noResolver] });
    expect(text).toContain(
      'No longer seen on podman. Delete in suites/lifecycle/rm.scenario.ts, or narrow its `on` if it holds elsewhere:\n' +
        '  `holds` from differences[0] (there is no resolver)',
    );
    expect(text).not.toContain('because:');
  });

  test('says which refusal to delete where it was answered', () => {
    const text = explain(
      'podman',
      { verdict: 'fixed', reason: 'declared as refused, and it was answered', difference: 0 },
      { differences: [{ ...noResolver, facts: {}, refused: true, weight: null }] },
    );
    expect(text).toContain('cli: fixed: declared as refused, and it was answered');
    expect(text).toContain('  differences[0] (there is no resolver)');
  });

  test('gives the reason and no entry where nothing was measured', () => {
    const fact = sampleFact({ verdict: 'indeterminate' });
    delete fact.measured;
    const text = explain('podman', { verdict: 'indeterminate', reason: 'timed out', facts: [fact] });
    expect(text).toContain('cli: indeterminate: timed out');
    expect(text).toContain('Nothing to declare for what was not measured');
    expect(text).not.toContain('because:');
  });

  test('gives the reason of a cell that has no surface', () => {
    const text = explainRed(
      sampleScenario('lifecycle/rm'),
      sampleResult('lifecycle/rm', 'podman', { verdict: 'not-run', reason: 'interrupted', surfaces: [] }),
      sampleTarget('podman').traits,
    );
    expect(text).toBe('lifecycle/rm on podman: not-run: interrupted\n\nThe question of lifecycle/rm');
  });

  test('spreads a big value over lines', () => {
    const measured = Array.from({ length: 40 }, (_, index) => index);
    const text = explain('podman', { verdict: 'new-difference', facts: [newFact({ measured })] });
    expect(text).toContain('    measured: [\n        0,\n        1,\n');
  });
});
