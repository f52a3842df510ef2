import { expect, test } from 'vitest';
import { sampleRecord, sampleResult, sampleScenario, sampleTarget } from '../../testing/sample-record.ts';
import type { RunRecord } from '../model.ts';
import { mergeRecords } from './merge-records.ts';

function asked(runId: string, target: string, scenarios: readonly string[]): RunRecord {
  const record = sampleRecord({
    targets: [sampleTarget(target)],
    scenarios: scenarios.map((id) => sampleScenario(id)),
    results: scenarios.map((id) => sampleResult(id, target)),
  });
  return { ...record, header: { ...record.header, runId } };
}

function verdicts({ results }: RunRecord): string[] {
  return results.map(({ scenario, target, verdict }) => `${scenario} ${target} ${verdict}`).toSorted();
}

const old = asked('run1', 'docker', ['dns/a']);
const other = asked('run2', 'podman', ['dns/a', 'dns/b']);

test('a column that no run asked a question has no answer, and is not taken for one that broke off', () => {
  const merged = mergeRecords([old, other], { keepApart: false });
  expect(verdicts(merged)).toContain('dns/b docker not-applicable');
  expect(merged.results).toHaveLength(4);
  expect(merged.footer.results).toBe(4);
});

test('a later run fills it', () => {
  const merged = mergeRecords([old, other], { keepApart: false });
  const filled = mergeRecords([merged, asked('run3', 'docker', ['dns/b'])], { keepApart: false });
  expect(verdicts(filled)).toContain('dns/b docker same');
  expect(filled.results).toHaveLength(4);
});

test('a cell that a run chose and did not come to stays missing', () => {
  const broken = { ...other, results: other.results.slice(0, 1) };
  expect(
    mergeRecords([asked('run1', 'docker', ['dns/a', 'dns/b']), broken], { keepApart: false }).results,
  ).toHaveLength(3);
});
