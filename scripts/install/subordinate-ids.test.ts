import { expect, test } from 'vitest';
import { freeIdRange, hasIdRange, parseIdRanges } from './subordinate-ids.ts';

const ranges = parseIdRanges('mia:100000:65536\n1002:165536:65536\n\nbroken\n');

test('an owner stands there by name or by number', () => {
  expect(hasIdRange(ranges, { name: 'mia', uid: 1000 })).toBe(true);
  expect(hasIdRange(ranges, { name: 'tom', uid: 1002 })).toBe(true);
  expect(hasIdRange(ranges, { name: 'canialias', uid: 1001 })).toBe(false);
});

test('a free range lies above all that are taken', () => {
  expect(freeIdRange(ranges)).toBe('231072-296607');
  expect(freeIdRange([])).toBe('100000-165535');
  expect(freeIdRange(parseIdRanges('low:1000:100'))).toBe('100000-165535');
});
