import { setTimeout as pause } from 'node:timers/promises';

/**
 * Waits until the clock shows another second. Askings use the same names, and engines tell past events by the second:
 * one that begins within the second of another would be told of what that one did.
 */
export async function nextSecond(): Promise<void> {
  const began = secondNow();
  while (secondNow() === began) await pause(1000 - (Date.now() % 1000));
}

function secondNow(): number {
  return Math.floor(Date.now() / 1000);
}
