import { expect, test } from 'vitest';
import type { Verdict, Weight } from '../../harness/record/model.ts';
import {
  sampleFact,
  sampleResult,
  sampleScenario,
  sampleSurface,
  sampleTarget,
} from '../../harness/testing/sample-record.ts';
import { sampleMatrix } from '../testing/sample-matrix.ts';
import { tallyOf } from './tally.ts';
import { tallyInWords, weightColumns } from './weight-words.ts';

/** One question for each verdict of its one fact, which has that weight. */
function tallied(questions: readonly [Verdict, Weight | null][]) {
  const scenarios = questions.map(([, weight], index) =>
    sampleScenario(`dns/q${index}`, { facts: { holds: { title: 'it holds', reference: true, weight } } }),
  );
  const results = questions.map(([verdict], index) => {
    const measured = verdict === 'same' || verdict === 'fixed';
    const facts = verdict === 'not-applicable' ? [] : [sampleFact({ verdict, measured })];
    return sampleResult(`dns/q${index}`, 'podman', {
      verdict,
      surfaces: [sampleSurface({ verdict, facts })],
    });
  });
  return tallyOf(sampleMatrix({ targets: [sampleTarget('podman')], scenarios, results }).cells);
}

const mixed = tallied([
  ['same', 'silent'],
  ['fixed', 'silent'],
  ['known-difference', 'silent'],
  ['new-difference', 'silent'],
  ['known-difference', 'fails'],
  ['known-difference', 'extra'],
  ['unknown', 'silent'],
  ['indeterminate', 'silent'],
  ['not-applicable', 'silent'],
]);

test('counts each question that was asked once: the same, by weight, or without an answer', () => {
  expect(mixed).toEqual({
    asked: 8,
    same: 2,
    differing: 4,
    weights: { silent: 2, fails: 1, output: 0, extra: 1, 'not-weighed': 0 },
    unknown: 2,
  });
});

test('is told with the heaviest first, and without what does not occur', () => {
  expect(tallyInWords(mixed)).toBe(
    '2 the same, 2 silently differ, 1 fails, 1 has extras, 2 have no answer that is judged',
  );
  expect(tallyInWords(tallied([]))).toBe('nothing was asked');
});

test('a record that does not weigh is told in words', () => {
  const old = tallied([
    ['same', null],
    ['known-difference', null],
    ['known-difference', null],
  ]);
  expect(tallyInWords(old)).toBe('1 the same, 2 differ (not weighed)');
  expect(weightColumns([old]).map(({ head, count }) => [head, count(old)])).toEqual([
    ['questions', 3],
    ['the same', 1],
    ['differ (not weighed)', 2],
  ]);
});

test('a table has a column for each weight, also where it does not occur', () => {
  expect(weightColumns([mixed]).map(({ head }) => head)).toEqual([
    'questions',
    'the same',
    'silently differ',
    'fail',
    'print otherwise',
    'have extras',
    'no judged answer',
  ]);
});
