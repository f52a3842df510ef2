import { expect, test } from 'vitest';
import type { ApiCall } from '../../harness/record/model.ts';
import { codeOf, outputOf } from './answer-of-call.ts';

const exec: ApiCall = {
  response: null,
  via: 'api',
  method: 'POST',
  path: '/exec/1/start',
  request: null,
  auth: null,
  status: 200,
  at: 0,
  ms: 1,
  polls: [],
};

test('the streams of a container are read without their frames', () => {
  const frame = (text: string) =>
    `\u0001\u0000\u0000\u0000\u0000\u0000\u0000${String.fromCharCode(text.length)}${text}`;
  const response = frame('PING 198.18.1.2 (198.18.1.2): 56 data by') + frame('tes\n');
  expect(outputOf({ ...exec, response })).toBe('PING 198.18.1.2 (198.18.1.2): 56 data bytes\n');
});

test('an object is read as JSON, and nothing as an empty text', () => {
  expect(outputOf({ ...exec, response: { Id: 'x' } })).toBe('{"Id":"x"}');
  expect(outputOf({ ...exec, response: null })).toBe('');
});

test('a status that did not come is not compared', () => {
  expect(codeOf({ ...exec, response: null })).toBe('200');
  expect(codeOf({ ...exec, response: null, status: null })).toBe('-');
});
