import { expect, test } from 'vitest';
import { deadlineOf } from './deadline.ts';

test.each([
  ['90s', 90_000],
  ['10m', 600_000],
  ['1h', 3_600_000],
  ['1.5s', 1500],
])('%s', (value, ms) => {
  expect(deadlineOf(value)).toBe(ms);
});

test.each(['10', '0s', '-1m', 'long', '1000h'])('%s is refused', (value) => {
  expect(() => deadlineOf(value)).toThrow('a number with a unit');
});
