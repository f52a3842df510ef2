import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { callSchema } from '../../record/model.ts';
import { cliCall, hostCall } from '../../testing/sample-calls.ts';
import { Recorder } from './recorder.ts';

describe('steps', () => {
  test('calls gather under the step that was under way, and outside of any under "set up"', async () => {
    const recorder = new Recorder();
    recorder.add(cliCall());
    await recorder.step('ask', async () => {
      recorder.add(cliCall());
      await recorder.step('ask closer', async () => {
        await pause(0);
        recorder.add(cliCall());
      });
      recorder.add(cliCall());
      recorder.add(cliCall());
    });
    recorder.add(cliCall());
    expect(recorder.steps.map(({ name, calls }) => [name, calls.length])).toEqual([
      ['set up', 1],
      ['ask', 1],
      ['ask closer', 1],
      ['ask', 2],
      ['set up', 1],
    ]);
  });

  test('a step that fails is over', async () => {
    const recorder = new Recorder();
    const failing = recorder.step('ask', () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    recorder.add(cliCall());
    expect(recorder.steps.map(({ name }) => name)).toEqual(['set up']);
  });

  test("calls of the clean-up are told from the question's, even under the same name", async () => {
    const recorder = new Recorder();
    await recorder.step('clean up', async () => {
      await pause(0);
      recorder.add(cliCall());
    });
    recorder.cleaningUp();
    recorder.add(cliCall());
    expect(recorder.steps.map(({ phase }) => phase)).toEqual(['observe', 'clean-up']);
  });

  test('only what asks the engine during the question counts as an engine call', () => {
    const recorder = new Recorder();
    recorder.add(hostCall);
    expect(recorder.engineCalls).toBe(0);
    recorder.add(cliCall());
    recorder.cleaningUp();
    recorder.add(cliCall());
    expect(recorder.engineCalls).toBe(1);
  });
});

describe('long output', () => {
  const stdoutOf = (stdout: string): string => {
    const recorder = new Recorder();
    recorder.add(cliCall({ stdout }));
    const call = recorder.steps[0]?.calls[0];
    return call?.via === 'cli' ? call.stdout : '';
  };

  test('up to the limit it is kept whole', () => {
    const text = 'x'.repeat(16_384);
    expect(stdoutOf(text)).toBe(text);
  });

  test('beyond it both ends are kept, and the gap says how much it holds', () => {
    const short = stdoutOf(`begin${'x'.repeat(20_000)}end`);
    expect(short).toMatch(/^begin/);
    expect(short).toMatch(/end$/);
    expect(short).toContain(`[… ${20_008 - 16_384} characters left out …]`);
    expect(short.length).toBeLessThan(16_500);
  });

  test('a secret across the cut is hidden first', () => {
    const recorder = new Recorder();
    recorder.hide('hunter2');
    recorder.add(cliCall({ stdout: `${'x'.repeat(8189)}hunter2${'y'.repeat(20_000)}` }));
    expect(JSON.stringify(recorder.steps)).not.toContain('hun');
  });
});

describe('time', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** A call that ends when it is told to. */
  function call() {
    let end: (failure?: Error) => void = () => undefined;
    const over = new Promise<void>((resolve, reject) => {
      end = (failure) => {
        if (failure === undefined) resolve();
        else reject(failure);
      };
    });
    return { over: () => over, end };
  }

  test('calls that overlap count once', async () => {
    const recorder = new Recorder();
    const [one, other] = [call(), call()];
    const first = recorder.timed(one.over);
    vi.advanceTimersByTime(10);
    const second = recorder.timed(other.over);
    vi.advanceTimersByTime(30);
    one.end();
    expect((await first).ms).toBe(40);
    vi.advanceTimersByTime(20);
    other.end();
    expect((await second).ms).toBe(50);
    expect(recorder.engineMs).toBe(60);
  });

  test('time between calls is not the engine', async () => {
    const recorder = new Recorder();
    for (let calls = 0; calls < 2; calls += 1) {
      await recorder.timed(() => {
        vi.advanceTimersByTime(10);
        return Promise.resolve();
      });
      vi.advanceTimersByTime(60);
    }
    expect(recorder.engineMs).toBe(20);
  });

  test('a call that fails counts, and ends', async () => {
    const recorder = new Recorder();
    const one = call();
    const failing = recorder.timed(one.over);
    vi.advanceTimersByTime(20);
    one.end(new Error('no'));
    await expect(failing).rejects.toThrow('no');
    vi.advanceTimersByTime(20);
    expect(recorder.engineMs).toBe(20);
  });

  test('a call is placed where it was sent, not where it ended', () => {
    const recorder = new Recorder();
    vi.advanceTimersByTime(30);
    recorder.add(cliCall({ ms: 20 }));
    recorder.add(cliCall({ ms: 60_000 }));
    const calls = recorder.steps[0]?.calls ?? [];
    expect(calls.map(({ at }) => at)).toEqual([10, 0]);
    for (const one of calls) expect(() => callSchema.parse(one)).not.toThrow();
  });
});

describe('quiet', () => {
  test('waits for calls that are under way, and for those that follow at once', async () => {
    const recorder = new Recorder();
    const ended: string[] = [];
    const call = (name: string) =>
      recorder.timed(async () => {
        await pause(20);
        ended.push(name);
      });
    const chain = call('create').then(() => call('start'));
    await recorder.quiet(5000);
    expect(ended).toEqual(['create', 'start']);
    await chain;
  });

  test('gives up on a call that does not end', async () => {
    const recorder = new Recorder();
    let end = () => {};
    const stuck = recorder.timed(
      () =>
        new Promise<void>((resolve) => {
          end = resolve;
        }),
    );
    await recorder.quiet(30);
    expect(recorder.engineMs).toBe(0);
    end();
    await stuck;
  });
});
