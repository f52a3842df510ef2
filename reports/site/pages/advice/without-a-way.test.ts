import { expect, test } from 'vitest';
import {
  sampleFact,
  sampleResult,
  sampleScenario,
  sampleSurface,
} from '../../../../harness/testing/sample-record.ts';
import { sampleMatrix } from '../../../testing/sample-matrix.ts';
import { siteOf } from '../../parts/site.ts';
import { withoutAWay } from './without-a-way.ts';

const advice = [{ facts: ['holds'], write: 'Write it out.', shownBy: 'dns/other#holds' }];
const differing = [
  sampleSurface({
    verdict: 'known-difference',
    facts: [sampleFact({ verdict: 'known-difference', measured: false })],
  }),
];

test('what differs here and has no advice is listed, and nothing else', () => {
  const record = sampleMatrix({
    scenarios: [
      sampleScenario('dns/same'),
      sampleScenario('dns/advised', { advice }),
      sampleScenario('dns/bare'),
    ],
    results: ['dns/same', 'dns/advised', 'dns/bare'].flatMap((id) => [
      sampleResult(id, 'docker'),
      id === 'dns/same'
        ? sampleResult(id, 'podman')
        : sampleResult(id, 'podman', { verdict: 'known-difference', surfaces: differing }),
    ]),
  });
  const found = withoutAWay(siteOf(record));
  expect(found.map(({ row, facts }) => [row.scenario.id, facts])).toEqual([['dns/bare', ['it holds']]]);
});

test('a record from before there was any advice says nothing of ways', () => {
  const record = sampleMatrix({
    scenarios: [sampleScenario('dns/bare')],
    results: [
      sampleResult('dns/bare', 'docker'),
      sampleResult('dns/bare', 'podman', { verdict: 'known-difference', surfaces: differing }),
    ],
  });
  expect(withoutAWay(siteOf(record))).toEqual([]);
});
