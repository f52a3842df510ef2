import { expect, test } from 'vitest';
import { asking } from '../testing/sample-asking.ts';
import { rounds } from './rounds.ts';

const one = (file: string, alone = false) => ({
  file,
  scenario: asking(() => Promise.resolve({ holds: true }), alone ? { alone } : {}),
});

test('what wants an engine to itself comes last, one at a time', () => {
  expect(rounds([one('a'), one('b', true), one('c')], 4)).toEqual([
    { files: ['a', 'c'], alone: false, workers: 4 },
    { files: ['b'], alone: true, workers: 1 },
  ]);
  expect(rounds([one('b', true)], 4)).toHaveLength(1);
});
