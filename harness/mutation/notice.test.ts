import { describe, expect, test } from 'vitest';
import type { FactResult, Json } from '../record/model.ts';
import { isAnswered, noticeOf } from './notice.ts';

const observed = (answers: Record<string, Json | undefined>, reason: string | null = null) => ({
  reason,
  facts: Object.entries(answers).map(([name, measured]): FactResult => {
    const fact = { name, reference: true, expected: true, difference: null, verdict: 'same' as const };
    return measured === undefined ? fact : { ...fact, measured };
  }),
});
const plain = observed({ one: true, other: [1, 2] });

describe('noticeOf', () => {
  test('a fact that changed is named, with both answers', () => {
    expect(noticeOf(plain, observed({ one: false, other: [1, 2] }), true)).toEqual({
      by: 'fact',
      what: 'one: true, then false',
    });
  });

  test('the same answers notice nothing', () => {
    expect(noticeOf(plain, observed({ one: true, other: [1, 2] }), true)).toEqual({
      by: 'nothing',
      what: '',
    });
  });

  test('a refusal and trouble where there were answers', () => {
    const none = { one: undefined, other: undefined };
    expect(noticeOf(plain, observed(none, 'the engine refused: no'), true).by).toBe('refused');
    expect(noticeOf(plain, observed(none, 'Error: the observation did not end'), true).by).toBe('trouble');
    expect(noticeOf(plain, observed({ one: true, other: undefined }, 'half'), true).by).toBe('trouble');
  });

  test('nothing is said about a part that did not come up, or where clean-up failed', () => {
    expect(noticeOf(plain, observed({ one: false, other: null }), false).by).toBe('unmet');
    expect(noticeOf(plain, observed({ one: undefined }, 'clean-up failed: volume v'), true).by).toBe(
      'unclean',
    );
  });
});

test('a scenario without a fact, or with one that was not measured, gave no answer', () => {
  expect(isAnswered(plain)).toBe(true);
  expect(isAnswered(observed({}))).toBe(false);
  expect(isAnswered(observed({ one: true, other: undefined }))).toBe(false);
});
