import { expect, test } from 'vitest';
import {
  sampleFact,
  sampleResult,
  sampleScenario,
  sampleSurface,
  sampleTarget,
} from '../../../../harness/testing/sample-record.ts';
import { sampleMatrix } from '../../../testing/sample-matrix.ts';
import { siteOf } from '../../parts/site.ts';
import { questionsByWeight } from './by-weight.ts';

test('what nobody explained comes first, then what most claims are about; what is the same is left out', () => {
  const scenarios = [
    sampleScenario('dns/one-claim', { claims: ['dns-01'] }),
    sampleScenario('dns/two-claims', { claims: ['dns-01', 'dns-02'] }),
    sampleScenario('dns/new'),
    sampleScenario('dns/same', { claims: ['dns-01', 'dns-02', 'dns-03'] }),
  ];
  const verdicts = ['known-difference', 'known-difference', 'new-difference', 'same'] as const;
  const results = scenarios.map(({ id }, index) => {
    const verdict = verdicts[index] ?? 'same';
    const measured = verdict === 'same';
    return sampleResult(id, 'podman', {
      verdict,
      surfaces: [sampleSurface({ verdict, facts: [sampleFact({ verdict, measured })] })],
    });
  });
  const site = siteOf(sampleMatrix({ targets: [sampleTarget('podman')], scenarios, results }));
  const questions = questionsByWeight(site, 0);
  expect(questions.map(({ scenario }) => scenario.id)).toEqual([
    'dns/new',
    'dns/two-claims',
    'dns/one-claim',
  ]);
  expect(questions[0]?.facts).toEqual([{ title: 'it holds', reference: 'true', measured: 'false' }]);
});
