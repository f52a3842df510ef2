import { expect, test } from 'vitest';
import { overlapping, type Task } from './overlap.ts';

/** A task that notes what it does, leaves room after one tick and ends after `ticks` more. */
function noted(name: string, notes: string[], ticks: number): Task<string> {
  return async (leavesRoom) => {
    notes.push(`${name} begins`);
    await tick();
    leavesRoom();
    for (let left = ticks; left > 0; left -= 1) await tick();
    notes.push(`${name} ends`);
    return name;
  };
}

function tick(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

test('the next task begins when the one before leaves room, and the results keep their order', async () => {
  const notes: string[] = [];
  const outcomes = await overlapping([noted('a', notes, 20), noted('b', notes, 1)]);
  expect(notes).toEqual(['a begins', 'b begins', 'b ends', 'a ends']);
  expect(outcomes.map((outcome) => outcome.status === 'fulfilled' && outcome.value)).toEqual(['a', 'b']);
});

test('no third task begins while two are at it', async () => {
  const notes: string[] = [];
  await overlapping([noted('a', notes, 20), noted('b', notes, 40), noted('c', notes, 1)]);
  expect(notes.indexOf('c begins')).toBeGreaterThan(notes.indexOf('a ends'));
  expect(notes.indexOf('c begins')).toBeLessThan(notes.indexOf('b ends'));
});

test('a task that never leaves room is waited for', async () => {
  const notes: string[] = [];
  const silent: Task<string> = async () => noted('a', notes, 5)(() => undefined);
  await overlapping([silent, noted('b', notes, 1)]);
  expect(notes).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});

test('a task that fails keeps none of the others from running', async () => {
  const notes: string[] = [];
  const failure = new Error('no engine');
  const outcomes = await overlapping([() => Promise.reject(failure), noted('b', notes, 1)]);
  expect(outcomes).toEqual([
    { status: 'rejected', reason: failure },
    { status: 'fulfilled', value: 'b' },
  ]);
});
