import { expect, test } from 'vitest';
import {
  sampleCensus,
  sampleResult,
  sampleSurface,
  sampleTarget,
  sampleUnmeasured,
} from '../../harness/testing/sample-record.ts';
import { sampleMatrix } from '../testing/sample-matrix.ts';
import { summarise } from './summarise.ts';
import { summarySchema } from './summary-schema.ts';

const podman = sampleTarget('podman');
const record = sampleMatrix({
  targets: [sampleTarget('docker'), podman, sampleTarget('podman-rootless')],
  results: [
    sampleResult('dns/name', 'docker'),
    sampleResult('dns/name', 'podman', {
      verdict: 'not-applicable',
      surfaces: [
        sampleSurface({
          verdict: 'not-applicable',
          reason: 'no',
          facts: [sampleUnmeasured('not-applicable')],
        }),
      ],
    }),
  ],
  census: [sampleCensus(podman, { leftBehind: ['volume a', 'volume b'], foreignTouched: ['image c: gone'] })],
});

test('counts cells by verdict, and facts that were measured', () => {
  const summary = summarise(record);
  expect(summary).toMatchObject({ seconds: 120, totals: { scenarios: 1, facts: 1, cells: 3 } });
  expect(summary.suiteCommit).toHaveLength(40);
  expect(summary.suite).toBe(`suite ${summary.suiteCommit?.slice(0, 7) ?? ''}`);
  expect(
    summary.targets.map(({ id, verdicts }) => [
      id,
      verdicts.same,
      verdicts['not-applicable'],
      verdicts['not-run'],
    ]),
  ).toEqual([
    ['docker', 1, 0, 0],
    ['podman', 0, 1, 0],
    ['podman-rootless', 0, 0, 1],
  ]);
  expect(summary.census).toMatchObject({ leftBehind: 2, foreignTouched: 1 });
});

test('is as its schema says, with all nine verdicts', () => {
  const summary: unknown = JSON.parse(JSON.stringify(summarise(record)));
  expect(summarySchema.parse(summary)).toEqual(summary);
  for (const { verdicts } of summarise(record).targets) expect(Object.keys(verdicts)).toHaveLength(9);
});
