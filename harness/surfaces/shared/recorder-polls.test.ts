import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { poll } from '../../asking/poll.ts';
import { type EndedCall, Recorder } from './recorder.ts';
import { retry } from './retry.ts';

function cliCall(): EndedCall {
  const answer = { exitCode: 0, stdout: '', stderr: '', stdin: null, env: {}, cwd: null };
  return { via: 'cli', argv: ['docker', 'ps'], ...answer, ms: 1 };
}

describe('polls', () => {
  const marksOf = (recorder: Recorder) =>
    recorder.steps.flatMap((step) => step.calls).map(({ polls }) => polls.map((one) => Object.values(one)));

  test('each call says which asking it belongs to, and which one was accepted', async () => {
    const recorder = new Recorder();
    let asked = 0;
    recorder.add(cliCall());
    await poll(
      async () => {
        await pause(0);
        recorder.add(cliCall());
        asked += 1;
        return asked;
      },
      (answer) => answer === 2,
    );
    recorder.add(cliCall());
    expect(marksOf(recorder)).toEqual([[], [[1, 1, false]], [[1, 2, true]], []]);
  });

  test('a poll within another is told after it; two side by side are told apart', async () => {
    const recorder = new Recorder();
    const once = () =>
      poll(
        async () => {
          await pause(0);
          recorder.add(cliCall());
        },
        () => true,
      );
    await poll(once, () => true);
    await Promise.all([once(), once()]);
    expect(marksOf(recorder)).toEqual([
      [
        [1, 1, true],
        [2, 1, true],
      ],
      [[3, 1, true]],
      [[4, 1, true]],
    ]);
  });

  test('one that is never accepted says so', async () => {
    const recorder = new Recorder();
    await poll(
      () => {
        recorder.add(cliCall());
        return Promise.resolve();
      },
      () => false,
      0,
    );
    expect(marksOf(recorder)).toEqual([[[1, 1, false]]]);
  });

  test('a call that was answered at once is no poll, and one that was asked again is', async () => {
    const recorder = new Recorder();
    const answers = ['no such network interface', '', ''];
    const ask = () =>
      retry({
        text: 'network create',
        ask: () => {
          recorder.add(cliCall());
          return Promise.resolve(answers.shift() ?? '');
        },
        refusal: (answer) => (answer === '' ? '' : `route ip+net: ${answer}`),
      });
    await ask();
    await ask();
    expect(marksOf(recorder)).toEqual([[[1, 1, false]], [[1, 2, true]], []]);
  });
});

describe('what was made', () => {
  test('a name comes before its id, and both are told once', () => {
    const recorder = new Recorder();
    recorder.note('container', 'web');
    recorder.note('container', 'web', 'abc');
    recorder.note('container', 'web', 'abc');
    recorder.note('address', 'web', '10.0.0.2');
    recorder.note('address', 'web', '10.0.0.3');
    expect(recorder.made.map(({ kind, name, id }) => [kind, name, id])).toEqual([
      ['container', 'web', 'abc'],
      ['address', 'web', '10.0.0.2'],
      ['address', 'web', '10.0.0.3'],
    ]);
  });
});
