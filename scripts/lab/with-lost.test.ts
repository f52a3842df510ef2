import { expect, test } from 'vitest';
import { scenario } from '../../harness/scenario.ts';
import { sampleRecord } from '../../harness/testing/sample-record.ts';
import { withLost } from './with-lost.ts';

test('a cell that was not come to fails the run, and says why', () => {
  const lost = scenario({
    id: 'systemd/after-a-reboot',
    title: 't',
    why: 'w',
    claims: [],
    sources: [],
    surfaces: ['cli'],
    facts: { holds: { title: 'it holds', reference: true, weight: 'silent' } },
    beforeBoot: () => Promise.resolve(null),
    observe: () => Promise.resolve({ holds: true }),
  });
  const record = sampleRecord();
  const { scenarios, results, footer } = withLost(record, [lost], 'no boot');
  expect(scenarios.map(({ id }) => id)).toContain(lost.id);
  const cells = results.filter(({ scenario: id }) => id === lost.id);
  expect(cells.map(({ target, verdict, reason }) => [target, verdict, reason])).toEqual(
    record.targets.map(({ id }) => [id, 'not-run', 'no boot']),
  );
  expect(footer.results).toBe(results.length);
});
