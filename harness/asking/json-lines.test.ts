import { expect, test } from 'vitest';
import { jsonLines } from './json-lines.ts';

test('a stream is its messages in order, whatever ends its lines', () => {
  expect(jsonLines('{"status":"one"}\r\n{"error":"two"}\n')).toEqual([{ status: 'one' }, { error: 'two' }]);
});

test('a stream of one message is that message', () => {
  expect(jsonLines({ error: 'alone' })).toEqual([{ error: 'alone' }]);
});

test('what is no message is left out', () => {
  expect(jsonLines('Not Found\n[1]\nnull\n{"status":"kept"}')).toEqual([{ status: 'kept' }]);
  expect(jsonLines(null)).toEqual([]);
});
