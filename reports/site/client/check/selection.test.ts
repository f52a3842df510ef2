import { expect, test } from 'vitest';
import { selectionOf } from './selection.ts';

const text = 'one\ndocker run --link\\\n  a b\nlast';

test.each([
  ['a line', { line: 1 }, 'one'],
  ['the last line', { line: 4 }, 'last'],
  ['a word', { line: 2, column: 12, endLine: 2, endColumn: 18 }, '--link'],
  ['several lines', { line: 2, column: 12, endLine: 3, endColumn: 4 }, '--link\\\n  a'],
  ['nothing', { line: 3, column: 1, endLine: 3, endColumn: 1 }, ''],
  ['a line that is gone', { line: 9, column: 3, endLine: 9, endColumn: 5 }, ''],
])('%s', (_, place, selected) => {
  expect(text.slice(...selectionOf(text, place))).toBe(selected);
});
