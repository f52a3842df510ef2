import { expect, test } from 'vitest';
import { nextSecond } from './next-second.ts';

test('ends in the second after', async () => {
  const before = Math.floor(Date.now() / 1000);
  await nextSecond();
  const after = Date.now() / 1000;
  expect(Math.floor(after)).toBeGreaterThan(before);
  expect(after - before).toBeLessThan(4);
});
