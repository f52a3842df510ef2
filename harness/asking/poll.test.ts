import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { poll } from './poll.ts';

function counter(): () => Promise<number> {
  let asked = 0;
  return () => {
    asked += 1;
    return Promise.resolve(asked);
  };
}

describe('poll', () => {
  test('asks once where the first answer will do', async () => {
    expect(await poll(counter(), () => true)).toBe(1);
  });

  test('asks again until the answer will do', async () => {
    expect(await poll(counter(), (answer) => answer === 3)).toBe(3);
  });

  test('gives the last answer when the deadline passes, and not much later', async () => {
    const start = performance.now();
    const answer = await poll(counter(), () => false, 150);
    expect(answer).toBeGreaterThan(1);
    expect(answer).toBeLessThan(10);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  test('asks at least once, whatever the deadline', async () => {
    expect(await poll(counter(), () => false, 0)).toBe(1);
  });

  test('lets a question that takes long rest between its answers', async () => {
    let asked = 0;
    const slow = async () => {
      asked += 1;
      await pause(100);
    };
    await poll(slow, () => false, 700);
    expect(asked).toBeLessThan(4);
  });

  test('an error of the question is not waited out', async () => {
    await expect(
      poll(
        () => Promise.reject(new Error('no')),
        () => false,
      ),
    ).rejects.toThrow('no');
  });
});
