import { expect, test } from 'vitest';
import {
  sampleFact,
  sampleRecord,
  sampleResult,
  sampleScenario,
  sampleSurface,
  sampleTarget,
  sampleUnmeasured,
} from '../testing/sample-record.ts';
import { unusedDifferences } from './unused-differences.ts';

const why = { refused: false, weight: null, because: 'a cause', source: 'measured' };
const differences = [
  { on: { engine: 'podman' as const }, facts: { holds: false }, ...why },
  { on: { mode: 'rootless' as const }, facts: { holds: null }, ...why },
  { on: { version: '>=9' }, facts: {}, ...why, refused: true },
];

function unused(measured: boolean): [number, string[]][] {
  const fact = measured
    ? sampleFact({ verdict: 'known-difference', difference: 0, measured: false })
    : { ...sampleUnmeasured('indeterminate'), difference: 0 };
  const surfaces = [sampleSurface({ facts: [fact] })];
  const targets = [sampleTarget('docker'), sampleTarget('podman'), sampleTarget('podman-rootless')];
  const record = sampleRecord({
    targets,
    scenarios: [sampleScenario('dns/name', { differences })],
    results: targets.slice(1).map(({ id }) => sampleResult('dns/name', id, { surfaces })),
  });
  return unusedDifferences(record).map(({ difference, about }) => [difference, about]);
}

test('names what explains no answer, and the columns that it is about', () => {
  expect(unused(true)).toEqual([
    [1, ['podman-rootless']],
    [2, ['docker']],
  ]);
});

test('a difference that was expected where nothing was measured explains nothing', () => {
  expect(unused(false).map(([difference]) => difference)).toEqual([0, 1, 2]);
});
