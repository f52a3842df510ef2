import { describe, expect, test } from 'vitest';
import type { FactResult, ScenarioLine, Weight } from '../../harness/record/model.ts';
import { weightSchema } from '../../harness/record/model.ts';
import {
  sampleFact,
  sampleResult,
  sampleScenario,
  sampleSurface,
  sampleTarget,
  sampleUnmeasured,
} from '../../harness/testing/sample-record.ts';
import { sampleMatrix } from '../testing/sample-matrix.ts';
import type { Cell } from './matrix.ts';
import { compareWeights, heaviest, type Weighed, weightsFromHeaviest } from './weight.ts';

test('all weights are in order, and what has none is the lightest', () => {
  expect([...weightsFromHeaviest].sort()).toEqual([...weightSchema.options].sort());
  const mixed: (Weighed | null)[] = [null, 'extra', 'not-weighed', 'fails', 'silent', 'output'];
  expect(mixed.toSorted(compareWeights)).toEqual(['silent', 'fails', 'output', 'extra', 'not-weighed', null]);
  expect(heaviest(['output', null, 'fails'])).toBe('fails');
  expect(heaviest([null])).toBeNull();
});

type DifferenceLine = ScenarioLine['differences'][number];

function difference(weight: Weight | null): DifferenceLine {
  return { on: {}, facts: {}, refused: false, weight, because: 'so', source: 'measured' };
}

/** Of a scenario with two facts, `holds` and `looks`, of these weights. */
function cellOf(
  facts: FactResult[],
  parts: { weights?: [Weight | null, Weight | null]; differences?: DifferenceLine[] } = {},
  surface: Parameters<typeof sampleSurface>[0] = {},
): Cell | undefined {
  const [holds, looks] = parts.weights ?? ['silent', 'output'];
  const scenario = sampleScenario('dns/name', {
    facts: {
      holds: { title: 'it holds', reference: true, weight: holds },
      looks: { title: 'it looks', reference: true, weight: looks },
    },
    differences: parts.differences ?? [],
  });
  const results = [sampleResult('dns/name', 'podman', { surfaces: [sampleSurface({ ...surface, facts })] })];
  return sampleMatrix({ targets: [sampleTarget('podman')], scenarios: [scenario], results }).cells[0];
}

const known = (name: string, index: number) =>
  sampleFact({ name, verdict: 'known-difference', measured: false, expected: false, difference: index });

describe('the weight of a cell', () => {
  test.each<[string, Weighed | null, FactResult[]]>([
    ['is none where all is as the reference says', null, [sampleFact(), sampleFact({ name: 'looks' })]],
    ['is none of a difference that is gone', null, [sampleFact({ verdict: 'fixed', difference: 0 })]],
    ['is none of what is not judged', null, [sampleFact({ verdict: 'unknown', measured: false })]],
    ['is that of the fact that differs', 'output', [sampleFact(), known('looks', 0)]],
    ['is that of the heaviest fact', 'silent', [known('looks', 0), known('holds', 0)]],
    ['is that of the fact where nobody declared it', 'silent', [sampleFact({ verdict: 'new-difference' })]],
  ])('%s', (_, weight, facts) => {
    expect(cellOf(facts, { differences: [difference(null)] })?.weight).toBe(weight);
  });

  test('is that of the difference, where this has one', () => {
    const differences = [difference('extra'), difference(null)];
    expect(cellOf([known('holds', 0)], { differences })?.weight).toBe('extra');
    expect(cellOf([known('holds', 1)], { differences })?.weight).toBe('silent');
  });

  test.each<[Weighed, 'unsupported' | 'new-difference', Weight | null]>([
    ['fails', 'unsupported', null],
    ['silent', 'unsupported', 'silent'],
    ['fails', 'new-difference', null],
  ])('is %s where the engine refuses: %s, declared as %s', (weight, verdict, declared) => {
    const refusal = { verdict, reason: 'no', difference: verdict === 'unsupported' ? 0 : null };
    const cell = cellOf([sampleUnmeasured(verdict)], { differences: [difference(declared)] }, refusal);
    expect(cell?.weight).toBe(weight);
  });

  test('is not known in a record that does not weigh, of what differs as of what is refused', () => {
    const old = { weights: [null, null] as [null, null], differences: [difference(null)] };
    const refusal = { verdict: 'unsupported' as const, reason: 'no', difference: 0 };
    expect(cellOf([known('holds', 0)], old)?.weight).toBe('not-weighed');
    expect(cellOf([sampleUnmeasured('unsupported')], old, refusal)?.weight).toBe('not-weighed');
    expect(cellOf([sampleFact()], old)?.weight).toBeNull();
  });
});
