import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verdictSchema } from './model.ts';
import { failing, verdictsFromBestToWorst, worst } from './verdicts.ts';

const verdict = fc.constantFrom(...verdictSchema.options);
const some = fc.array(verdict, { minLength: 1 });

describe('the order of verdicts', () => {
  test('ranks every verdict once', () => {
    expect([...verdictsFromBestToWorst].sort()).toEqual([...verdictSchema.options].sort());
  });

  test('puts every failing verdict behind every other', () => {
    const fails = verdictsFromBestToWorst.map((one) => failing.has(one));
    expect(fails).toEqual([false, false, false, false, false, true, true, true, true]);
  });
});

describe('worst', () => {
  test('of nothing is not-run', () => {
    expect(worst([])).toBe('not-run');
  });

  test('of one is that one', () => {
    fc.assert(
      fc.property(verdict, (one) => {
        expect(worst([one])).toBe(one);
      }),
    );
  });

  test('is associative', () => {
    fc.assert(
      fc.property(some, some, (left, right) => {
        expect(worst([worst(left), worst(right)])).toBe(worst([...left, ...right]));
      }),
    );
  });

  test('is commutative', () => {
    fc.assert(
      fc.property(
        some.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          expect(worst(shuffled)).toBe(worst(list));
        },
      ),
    );
  });

  test('is idempotent', () => {
    fc.assert(
      fc.property(some, (list) => {
        expect(worst([...list, ...list])).toBe(worst(list));
        expect(worst([worst(list), ...list])).toBe(worst(list));
      }),
    );
  });

  test('fails exactly when one of them fails', () => {
    fc.assert(
      fc.property(some, (list) => {
        expect(failing.has(worst(list))).toBe(list.some((one) => failing.has(one)));
      }),
    );
  });
});
