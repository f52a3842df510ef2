import { expect, test } from 'vitest';
import { holderAnswers } from './holders.ts';

test('what holds others is answered by them: one that is taken is enough', () => {
  const answers = holderAnswers(
    ['A', 'A.B', 'C', 'C[].D', 'E', 'AB'],
    [
      { id: 'A.B', state: 'known' },
      { id: 'A.X', state: 'ignored' },
      { id: 'C[].D', state: 'refused' },
    ],
  );
  expect(answers).toEqual([
    { id: 'A', state: 'known' },
    { id: 'C', state: 'refused' },
  ]);
});
