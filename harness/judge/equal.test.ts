import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../record/model.ts';
import { equal } from './equal.ts';

const json = fc.jsonValue() as fc.Arbitrary<Json>;

describe('equal', () => {
  test.each<[Json, Json]>([
    [
      { a: 1, b: [{ c: null, d: 'x' }] },
      { b: [{ d: 'x', c: null }], a: 1 },
    ],
    [[], []],
    [0, -0],
    [{ a: 1 }, Object.assign(Object.create(null) as Record<string, Json>, { a: 1 })],
  ])('%j is %j', (one, other) => {
    expect(equal(one, other)).toBe(true);
  });

  test.each<[Json, Json]>([
    [1, '1'],
    [null, false],
    [null, {}],
    [[], {}],
    [
      [1, 2],
      [2, 1],
    ],
    [[1], [1, 2]],
    [{ a: 1 }, { a: 1, b: 1 }],
    [{ a: null }, { b: null }],
    [{ toString: 1 }, { valueOf: 1 }],
    [JSON.parse('{ "__proto__": {} }') as Json, { a: {} }],
  ])('%j is not %j', (one, other) => {
    expect(equal(one, other)).toBe(false);
    expect(equal(other, one)).toBe(false);
  });

  test('holds for a copy of any value', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(equal(value, structuredClone(value))).toBe(true);
      }),
    );
  });

  test('agrees with deep equality of any two values', () => {
    fc.assert(
      fc.property(json, json, (one, other) => {
        expect(equal(one, other)).toBe(isDeepStrictEqual(one, other) || one === other);
      }),
    );
  });
});
