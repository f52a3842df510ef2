import { expect, test } from 'vitest';
import {
  sampleFact,
  sampleResult,
  sampleScenario,
  sampleSurface,
  sampleTarget,
} from '../../harness/testing/sample-record.ts';
import { sampleMatrix } from '../testing/sample-matrix.ts';
import { jobSummary } from './job-summary.ts';

test('a green run is told in a sentence and a table of what occurs', () => {
  const summary = jobSummary(sampleMatrix());
  expect(summary).toContain('**GREEN: every cell is explained, and nothing is left behind.**');
  expect(summary).toContain(
    '| target | version | questions | the same | silently differ | fail | print otherwise | have extras |',
  );
  expect(summary).toContain('| `docker` | `20.10.24` | 1 | 1 | 0 | 0 | 0 | 0 |');
  expect(summary).not.toContain('Red');
});

test('what is red is listed with the heaviest first', () => {
  const weights = { 'dns/printed': 'output', 'dns/silent': 'silent' } as const;
  const docker = sampleTarget('docker');
  const fact = sampleFact({ verdict: 'new-difference', measured: false });
  const summary = jobSummary(
    sampleMatrix({
      targets: [docker],
      scenarios: Object.entries(weights).map(([id, weight]) =>
        sampleScenario(id, { facts: { holds: { title: 'it holds', reference: true, weight } } }),
      ),
      results: Object.keys(weights).map((id) =>
        sampleResult(id, 'docker', {
          verdict: 'new-difference',
          surfaces: [sampleSurface({ verdict: 'new-difference', facts: [fact] })],
        }),
      ),
    }),
  );
  expect(summary).toContain(
    '- **! NEW** (silent) `dns/silent` on `docker`\n- **! NEW** (output) `dns/printed` on `docker`\n',
  );
  expect(summary).toContain('| `docker` | `20.10.24` | 2 | 0 | 1 | 0 | 1 | 0 |');
});

test('a red run says which cells are red and where to look', () => {
  const ids = Array.from({ length: 25 }, (_, index) => `dns/q${index}`);
  const summary = jobSummary(
    sampleMatrix({
      scenarios: ids.map((id) => sampleScenario(id)),
      results: ids.flatMap((id) => [
        sampleResult(id, 'docker'),
        sampleResult(id, 'podman', {
          verdict: 'indeterminate',
          reason: 'no answer | in time',
          surfaces: [sampleSurface({ verdict: 'indeterminate' })],
        }),
      ]),
      missing: [{ type: 'missing-target', id: 'podman-rootless', reason: 'no such user', hint: 'Name one.' }],
    }),
  );
  expect(summary).toContain('**RED: 25 indeterminate.**');
  expect(summary).toContain('- **? indeterminate** `dns/q0` on `podman`: no answer \\| in time\n');
  expect(summary).toContain('- and 5 more');
  expect(summary).toContain('- `podman-rootless` was not measured: no such user. Name one.');
  expect(summary).toContain('`canialias explain dns/q0`');
});
