import { expect, test } from 'vitest';
import { shortened } from './shortened.ts';

test('short values stay', () => {
  expect(shortened(['0', '125'])).toEqual(['0', '125']);
});

test('of long ones the part that differs is shown', () => {
  const start = `{ ${'same: 1, '.repeat(10)}`;
  expect(shortened([`${start}state: 'up' }`, `${start}state: 'down' }`])).toEqual(["…'up' }", "…'down' }"]);
});

test('what is long even so is cut', () => {
  const [one = ''] = shortened(['x'.repeat(100), 'y']);
  expect(one).toBe(`${'x'.repeat(59)}…`);
});
