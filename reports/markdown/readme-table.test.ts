import { expect, test } from 'vitest';
import { CanialiasError } from '../../harness/errors.ts';
import {
  sampleFact,
  sampleResult,
  sampleScenario,
  sampleSurface,
  sampleTarget,
} from '../../harness/testing/sample-record.ts';
import { sampleMatrix } from '../testing/sample-matrix.ts';
import { replaceBetweenMarkers } from '../text/between-markers.ts';
import { readmeTable } from './readme-table.ts';

const record = sampleMatrix({
  targets: [
    sampleTarget('docker'),
    sampleTarget('podman@5.4.2', { version: '5.4.2' }),
    sampleTarget('podman'),
  ],
  scenarios: ['dns/a', 'dns/b', 'ports/a'].map((id) => sampleScenario(id)),
  results: [
    ...['dns/a', 'dns/b', 'ports/a'].map((id) => sampleResult(id, 'docker')),
    sampleResult('dns/a', 'podman@5.4.2'),
    sampleResult('dns/b', 'podman@5.4.2', {
      verdict: 'known-difference',
      surfaces: [
        sampleSurface({
          verdict: 'known-difference',
          facts: [sampleFact({ verdict: 'known-difference', measured: false })],
        }),
      ],
    }),
    sampleResult('ports/a', 'podman@5.4.2', { verdict: 'not-applicable' }),
  ],
});

test('the tables count by weight and by area, on the newest of each kind', () => {
  expect(readmeTable(record)).toBe(
    [
      'Measured 2025-11-03 09:15 UTC, suite 0123456. Each question counts once, by the heaviest of its answers:',
      '',
      '| on | questions | the same | silently differ | fail | print otherwise | have extras |',
      '| --- | --- | --- | --- | --- | --- | --- |',
      '| Docker 20.10.24 | 3 | 3 | 0 | 0 | 0 | 0 |',
      '| Podman 5.4.2 | 2 | 1 | 1 | 0 | 0 | 0 |',
      '',
      '- **silently differ**: goes through and does something else',
      '- **fail**: ends in an error',
      '- **print otherwise**: only text, a format or a code number is otherwise',
      '- **have extras**: does more than a script for Docker asks for',
      '',
      'Questions whose every answer is as the reference says, by area:',
      '',
      '| area | Docker 20.10.24 | Podman 5.4.2 |',
      '| --- | --- | --- |',
      '| `dns` | 2 of 2 | 1 of 2 |',
      '| `ports` | 1 of 1 | not asked |',
    ].join('\n'),
  );
});

test('a record from before weights says that it does not weigh', () => {
  const unweighed = sampleMatrix({
    ...record,
    scenarios: record.scenarios.map((scenario) => ({
      ...scenario,
      facts: { holds: { title: 'it holds', reference: true, weight: null } },
    })),
  });
  const table = readmeTable(unweighed);
  expect(table).toContain('| on | questions | the same | differ (not weighed) |');
  expect(table).toContain('| Podman 5.4.2 | 2 | 1 | 1 |');
  expect(table).toContain('the record is from before differences had a weight');
});

const page = '# Title\n\n<!-- matrix: begin -->\nold\n<!-- matrix: end -->\n\nMore\n';

test('the table takes the place of what stood between the markers, again and again', () => {
  const once = replaceBetweenMarkers(page, 'new\n', 'README.md');
  expect(once).toBe('# Title\n\n<!-- matrix: begin -->\n\nnew\n\n<!-- matrix: end -->\n\nMore\n');
  expect(replaceBetweenMarkers(once, 'new', 'README.md')).toBe(once);
});

test.each([
  ['no markers', 'README.md: there is no <!-- matrix: begin --> and no <!-- matrix: end -->'],
  ['<!-- matrix: begin -->', 'README.md: there is no <!-- matrix: end -->'],
  [page + page, 'README.md: a marker of the matrix is there twice'],
  ['<!-- matrix: end --><!-- matrix: begin -->', 'README.md: <!-- matrix: end --> stands before'],
])('a page without a place for it is refused: %j', (text, message) => {
  const refused = () => replaceBetweenMarkers(text, 'x', 'README.md');
  expect(refused).toThrow(CanialiasError);
  expect(refused).toThrow(message);
});
