import { expect, test } from 'vitest';
import { forTerminal } from './for-terminal.ts';

test('keeps words and lines, and nothing that a terminal acts on', () => {
  expect(forTerminal('one\u001b[31m red\u001b[0m\r\u0007\ntwo\u009b2J \u001b]0;title\u0007é')).toBe(
    'one red\ntwo é',
  );
});
