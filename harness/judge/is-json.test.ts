import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isJson } from './is-json.ts';

const cycle: Record<string, unknown> = {};
cycle.self = [cycle];
const shared = { a: 1 };
const sparse: number[] = [];
sparse[1] = 1;

describe('isJson', () => {
  test('takes every JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(isJson(value)).toBe(true);
      }),
    );
  });

  test('takes the groups of a match, which have no prototype', () => {
    expect(isJson(/(?<major>\d+)/.exec('4.3')?.groups)).toBe(true);
  });

  test('takes one object in two places', () => {
    expect(isJson([shared, shared])).toBe(true);
  });

  test.each([
    ['undefined', undefined],
    ['NaN', Number.NaN],
    ['an infinity', Number.POSITIVE_INFINITY],
    ['a big integer', 1n],
    ['a symbol', Symbol('x')],
    ['a function', () => 1],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['bytes', Buffer.from('x')],
    ['an error', new Error('x')],
    ['a hole in a list', sparse],
    ['undefined within', { a: [{ b: undefined }] }],
    ['a cycle', cycle],
  ])('refuses %s', (_name, value) => {
    expect(isJson(value)).toBe(false);
  });
});
