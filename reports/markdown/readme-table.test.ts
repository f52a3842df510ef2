import { expect, test } from 'vitest';
import { CanialiasError } from '../../harness/errors.ts';
import { sampleResult, sampleScenario, sampleTarget } from '../../harness/testing/sample-record.ts';
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
    sampleResult('dns/b', 'podman@5.4.2', { verdict: 'known-difference' }),
    sampleResult('ports/a', 'podman@5.4.2', { verdict: 'not-applicable' }),
  ],
});

test('the table counts by area, on the newest of each kind', () => {
  expect(readmeTable(record)).toBe(
    [
      'Questions answered as the reference says, measured 2025-11-03 09:15 UTC, suite 0123456:',
      '',
      '| area | Docker 20.10.24 | Podman 5.4.2 |',
      '| --- | --- | --- |',
      '| `dns` | 2 of 2 | 1 of 2 |',
      '| `ports` | 1 of 1 | not asked |',
      '| all | 3 of 3 | 1 of 2 |',
    ].join('\n'),
  );
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
