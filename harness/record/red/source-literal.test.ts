import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../model.ts';
import { sourceLiteral } from './source-literal.ts';

describe('sourceLiteral', () => {
  test.each<[Json, string]>([
    [null, 'null'],
    [1.5, '1.5'],
    ['plain', "'plain'"],
    ["it's", '"it\'s"'],
    ['say "no"', '\'say "no"\''],
    ['line\nline', "'line\\nline'"],
    [[], '[]'],
    [{}, '{}'],
    [{ exitCode: 1, 'two words': [true, 'x'] }, "{ exitCode: 1, 'two words': [true, 'x'] }"],
  ])('%j', (value, literal) => {
    expect(sourceLiteral(value)).toBe(literal);
  });

  test('means the value that it was made of', () => {
    // `__proto__` in a literal sets the prototype; no fact is called that.
    const values = (fc.jsonValue() as fc.Arbitrary<Json>).filter(
      (value) => !JSON.stringify(value).includes('__proto__'),
    );
    fc.assert(
      fc.property(values, (value) => {
        const meant: unknown = runInNewContext(`(${sourceLiteral(value)})`);
        expect(JSON.stringify(meant)).toBe(JSON.stringify(value));
      }),
    );
  });
});
