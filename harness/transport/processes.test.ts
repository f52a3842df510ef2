import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { endProcess, parseStartTime, startTimeOf, stillRuns } from './processes.ts';

function sleeping(): ChildProcess & { pid: number } {
  const child = spawn('sleep', ['60'], { stdio: 'ignore' });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  if (child.pid === undefined) throw new Error('sleep could not be started');
  return Object.assign(child, { pid: child.pid });
}

const fields = (command: string, state: string) =>
  `42 (${command}) ${state} 1 42 42 0 -1 4194560 100 0 0 0 1 2 0 0 20 0 1 0 987654 2224128 200\n`;

describe('parseStartTime', () => {
  test('is field 22, whatever the command is called', () => {
    for (const command of ['sleep', 'a b', 'a) R 1 2', '(', '']) {
      expect(parseStartTime(fields(command, 'S'))).toBe('987654');
    }
  });

  test('a process that ended and waits for its parent to ask has none', () => {
    expect(parseStartTime(fields('sleep', 'Z'))).toBeNull();
    expect(parseStartTime(fields('sleep', 'X'))).toBeNull();
  });

  test('what is cut short has none', () => {
    expect(parseStartTime('42 (sleep) S 1')).toBeNull();
    expect(parseStartTime('')).toBeNull();
  });
});

describe.skipIf(!existsSync('/proc/self/stat'))('processes', () => {
  test('a start time stays the same while the process runs, and is gone with it', async () => {
    const child = sleeping();
    const startTime = startTimeOf(child.pid);
    expect(startTime).toMatch(/^\d+$/);
    expect(startTimeOf(child.pid)).toBe(startTime);
    expect(stillRuns(child.pid, startTime ?? '')).toBe(true);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    expect(endProcess(child.pid, startTime ?? '', 'SIGKILL')).toBe(true);
    await ended;
    expect(startTimeOf(child.pid)).toBeNull();
    expect(stillRuns(child.pid, startTime ?? '')).toBe(false);
  });

  test('another process that has the id by now is left alone', () => {
    const child = sleeping();
    expect(endProcess(child.pid, '1', 'SIGKILL')).toBe(false);
    expect(endProcess(child.pid, '', 'SIGKILL')).toBe(false);
    expect(stillRuns(child.pid, '1')).toBe(false);
    expect(startTimeOf(child.pid)).not.toBeNull();
  });

  test('without a start time, an id that is in use counts as running', () => {
    expect(stillRuns(process.pid, '')).toBe(true);
    expect(stillRuns(2_147_483_646, '')).toBe(false);
  });
});
