import { expect, test } from 'vitest';
import { asksVocabulary } from './asks-vocabulary.ts';

const all = { areas: [], ids: [], claims: [] };

test('a run of everything asks the vocabulary, and one of its own area', () => {
  expect(asksVocabulary(all, null)).toBe(true);
  expect(asksVocabulary({ ...all, areas: ['dns', 'vocabulary'] }, null)).toBe(true);
});

test('a run of other areas, of scenarios by their id or of a claim does not', () => {
  expect(asksVocabulary({ ...all, areas: ['dns'] }, null)).toBe(false);
  expect(asksVocabulary({ ...all, ids: ['dns/*'] }, null)).toBe(false);
  expect(asksVocabulary({ ...all, claims: ['dns-01'] }, null)).toBe(false);
});

test('of several shares the first one asks it', () => {
  expect(asksVocabulary(all, { index: 1, count: 3 })).toBe(true);
  expect(asksVocabulary(all, { index: 2, count: 3 })).toBe(false);
});
