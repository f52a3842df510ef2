import { expect, test } from 'vitest';
import type { Verdict } from '../../../harness/record/model.ts';
import { oddOneOut } from './odd-one-out.ts';

const answered: Verdict[] = ['same', 'same', 'same', 'same'];

test.each<[number[], Verdict[], number | null]>([
  [[0, 0, 1, 0], answered, 2],
  [[1, 0, 0, 0], answered, 0],
  [[0, 0, 0, 0], answered, null],
  [[0, 0, 1, 1], answered, null],
  [[0, 0, 1, 2], answered, null],
  [[0, 0, -1, 0], ['same', 'same', 'unsupported', 'same'], 2],
  [[0, 1, -1, 0], ['same', 'same', 'indeterminate', 'same'], 1],
  [[0, 1, -1, -1], ['same', 'same', 'not-applicable', 'not-run'], null],
])('%j %j', (answers, verdicts, odd) => {
  expect(oddOneOut(answers, verdicts, [0, 1, 2, 3])).toBe(odd);
});

test('only the given columns count', () => {
  expect(oddOneOut([0, 0, 1, 1], answered, [0, 1, 2])).toBe(2);
});
