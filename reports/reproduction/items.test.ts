import { expect, test } from 'vitest';
import type { Call, PollMark, Step } from '../../harness/record/model.ts';
import { itemsOf } from './items.ts';

function call(
  argv: string,
  at: number,
  rest: { ms?: number; polls?: PollMark[]; stdout?: string; exitCode?: number } = {},
): Call {
  const answer = { exitCode: 0, stdout: '', stderr: '', stdin: null, env: {}, cwd: null };
  return { via: 'cli', argv: argv.split(' '), ...answer, at, ms: 5, polls: [], ...rest };
}

const steps = (...calls: Call[]): Step[] => [{ name: 'ask', phase: 'observe', calls }];
const mark = (id: number, asking: number, accepted: boolean): PollMark => ({ id, asking, accepted });
const wordsOf = (items: ReturnType<typeof itemsOf>) =>
  items.map(({ calls }) => calls.map((one) => (one.via === 'cli' ? one.argv.join(' ') : '')));

test('calls come in the order in which they were sent', () => {
  const items = itemsOf(steps(call('docker start b', 20), call('docker start a', 10)));
  expect(wordsOf(items)).toEqual([['docker start a'], ['docker start b']]);
});

test('of a poll only the last asking is kept, with the text that no earlier one held', () => {
  const items = itemsOf(
    steps(
      call('docker logs a', 0, { polls: [mark(1, 1, false)], stdout: 'starting' }),
      call('docker logs a', 10, { polls: [mark(1, 2, true)], stdout: 'starting ready' }),
      call('docker stop a', 20),
    ),
  );
  expect(wordsOf(items)).toEqual([['docker logs a'], ['docker stop a']]);
  expect(items[0]?.awaited).toEqual({ index: 0, text: 'ready' });
  expect(items[1]?.awaited).toBeNull();
});

test('where the exit code tells, no text is waited for', () => {
  const items = itemsOf(
    steps(
      call('docker exec a test -f x', 0, { polls: [mark(1, 1, false)], exitCode: 1 }),
      call('docker exec a test -f x', 10, { polls: [mark(1, 2, true)], stdout: 'words' }),
    ),
  );
  expect(items[0]?.awaited).toEqual({ index: 0, text: '' });
});

test('the calls of one asking stay together, also those of a poll within', () => {
  const items = itemsOf(
    steps(
      call('docker run a', 0, { polls: [mark(1, 1, false)] }),
      call('docker inspect a', 10, { polls: [mark(1, 1, false), mark(2, 1, true)] }),
      call('docker run b', 20, { polls: [mark(1, 2, true)] }),
      call('docker inspect b', 30, { polls: [mark(1, 2, true), mark(3, 1, false)] }),
      call('docker inspect b', 40, { polls: [mark(1, 2, true), mark(3, 2, true)], stdout: 'exited' }),
    ),
  );
  expect(wordsOf(items)).toEqual([['docker run b', 'docker inspect b']]);
  expect([...(items[0]?.within.values() ?? [])]).toEqual(['exited']);
});

test('what waits for something sent meanwhile runs beside it, and what only overlaps does not', () => {
  const items = itemsOf(
    steps(
      call('docker wait a', 0, { ms: 100 }),
      call('docker inspect a', 10, { ms: 60 }),
      call('docker stop a', 20, { ms: 70 }),
      call('docker rm a', 120),
    ),
  );
  expect(items.map(({ endsBefore }) => endsBefore)).toEqual([3, null, null, null]);
});

test('calls of the clean-up are asked for by their phase', () => {
  const all: Step[] = [
    ...steps(call('docker start a', 0)),
    { name: 'clean up', phase: 'clean-up', calls: [call('docker rm a', 9)] },
  ];
  expect(wordsOf(itemsOf(all, 'clean-up'))).toEqual([['docker rm a']]);
});
