import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { complaintOf, parsed, parsedJson, shortened } from './parsed.ts';

const schema = z.object({ Version: z.string() });

describe('parsed', () => {
  test('gives what was asked for', () => {
    expect(parsedJson(schema, '{"Version":"1","More":2}', 'GET /version')).toEqual({ Version: '1' });
  });

  test.each([
    ['<html>', 'GET /version gave no JSON: <html>'],
    ['', 'GET /version gave no JSON: nothing'],
    ['{"Version":1}', 'GET /version gave an answer that is not understood (Version: '],
    ['[]', 'GET /version gave an answer that is not understood (it: '],
  ])('%j is trouble, with its words', (text, message) => {
    expect(() => parsedJson(schema, text, 'GET /version')).toThrow(message);
  });

  test('no answer at all is told of', () => {
    expect(() => parsed(schema, undefined, 'inspect')).toThrow(/: nothing$/);
  });
});

test('an answer is told in one line of bounded length', () => {
  expect(shortened('one\n  two')).toBe('one two');
  expect(shortened({ a: [1] })).toBe('{"a":[1]}');
  expect(shortened('x'.repeat(1000))).toHaveLength(201);
});

test.each([
  [{ exitCode: 1, stdout: 'out', stderr: 'one\ntwo\n' }, 'two'],
  [{ exitCode: 1, stdout: 'out\n', stderr: '' }, 'out'],
  [{ exitCode: 125, stdout: '', stderr: '' }, 'exit code 125, and not a word'],
  [{ exitCode: null, stdout: '', stderr: '' }, 'it was killed'],
])('%j complains: %s', (reply, words) => {
  expect(complaintOf(reply)).toBe(words);
});
