import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { sideBySide } from './side-by-side.ts';

test('works on four items at a time, and keeps their order', async () => {
  let underWay = 0;
  let most = 0;
  const results = await sideBySide([5, 1, 4, 2, 3, 1], async (ms) => {
    underWay += 1;
    most = Math.max(most, underWay);
    await setTimeout(ms);
    underWay -= 1;
    return ms * 10;
  });
  expect(results).toEqual([50, 10, 40, 20, 30, 10]);
  expect(most).toBe(4);
});
