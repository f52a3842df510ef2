import { describe, expect, test } from 'vitest';
import { everyTime } from './every-time.ts';

describe('everyTime', () => {
  const asking = (...answers: boolean[]) => {
    let asked = 0;
    const ask = () => Promise.resolve(answers[asked++] ?? false);
    return { ask, asked: () => asked };
  };

  test('asks as often as it may while the answer is yes', async () => {
    const { ask, asked } = asking(true, true, true, true);
    expect(await everyTime(3, ask)).toBe(true);
    expect(asked()).toBe(3);
  });

  test('takes the first no for an answer', async () => {
    const { ask, asked } = asking(true, false, true);
    expect(await everyTime(3, ask)).toBe(false);
    expect(asked()).toBe(2);
  });
});
