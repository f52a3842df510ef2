import { expect, test } from 'vitest';
import type { Verdict, Weight } from '../../../../harness/record/model.ts';
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

/** Questions with one fact or two, on one target. */
function site(questions: Record<string, { verdict: Verdict; weights: Weight[]; claims?: string[] }>) {
  const target = sampleTarget('podman');
  const scenarios = Object.entries(questions).map(([id, { weights, claims = [] }]) =>
    sampleScenario(id, {
      claims,
      facts: Object.fromEntries(
        weights.map((weight, index) => [`f${index}`, { title: `fact ${index}`, reference: true, weight }]),
      ),
    }),
  );
  const results = Object.entries(questions).map(([id, { verdict, weights }]) => {
    const measured = verdict === 'same' || verdict === 'fixed';
    const facts = weights.map((_, index) => sampleFact({ name: `f${index}`, verdict, measured }));
    return sampleResult(id, 'podman', { verdict, surfaces: [sampleSurface({ verdict, facts })] });
  });
  return siteOf(sampleMatrix({ targets: [target], scenarios, results }));
}

test('the heaviest come first; then what nobody explained, then what most claims are about; what is the same is left out', () => {
  const known = 'known-difference';
  const groups = questionsByWeight(
    site({
      'dns/gone': { verdict: 'fixed', weights: ['silent'] },
      'dns/printed': { verdict: 'new-difference', weights: ['output'], claims: ['dns-01', 'dns-02'] },
      'dns/one-claim': { verdict: known, weights: ['silent'], claims: ['dns-01'] },
      'dns/two-claims': { verdict: known, weights: ['silent'], claims: ['dns-01', 'dns-02'] },
      'dns/new': { verdict: 'new-difference', weights: ['silent'] },
      'dns/same': { verdict: 'same', weights: ['silent'], claims: ['dns-01', 'dns-02', 'dns-03'] },
    }),
    0,
  );
  expect(
    groups.map(({ weight, questions }) => [weight, questions.map(({ scenario }) => scenario.id)]),
  ).toEqual([
    ['silent', ['dns/new', 'dns/two-claims', 'dns/one-claim']],
    ['output', ['dns/printed']],
    [null, ['dns/gone']],
  ]);
});

test('a question has its heaviest fact first', () => {
  const [group] = questionsByWeight(
    site({ 'dns/both': { verdict: 'known-difference', weights: ['output', 'silent'] } }),
    0,
  );
  expect(group?.questions[0]?.facts).toEqual([
    { title: 'fact 1', reference: 'true', measured: 'false', weight: 'silent' },
    { title: 'fact 0', reference: 'true', measured: 'false', weight: 'output' },
  ]);
});
