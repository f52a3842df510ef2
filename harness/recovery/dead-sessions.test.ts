import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { temporaryDirectory } from '../testing/sample-access.ts';
import { sampleSession } from '../testing/sample-session.ts';
import { startTimeOf } from '../transport/processes.ts';
import { deadSessions, runsDirectory } from './dead-sessions.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** State directory of an account on which these runs were made. */
function stateWith(...runs: { runId: string; pid: number; startTime: string }[]): void {
  vi.stubEnv('XDG_STATE_HOME', temporaryDirectory());
  for (const run of runs) sampleSession({ ...run, stateDirectory: join(runsDirectory(), run.runId) });
}

const here = { pid: process.pid, startTime: startTimeOf(process.pid) ?? '' };

describe('runsDirectory', () => {
  test("is the user's state directory, or the usual one where that is not set or empty", () => {
    vi.stubEnv('XDG_STATE_HOME', '/state');
    expect(runsDirectory()).toBe('/state/canialias/runs');
    for (const unset of ['', undefined]) {
      vi.stubEnv('XDG_STATE_HOME', unset);
      expect(runsDirectory()).toBe(join(homedir(), '.local/state/canialias/runs'));
    }
  });
});

describe('deadSessions', () => {
  test('there are none where no run ever was', () => {
    vi.stubEnv('XDG_STATE_HOME', temporaryDirectory());
    expect(deadSessions()).toEqual([]);
  });

  test('a run that still goes on is left alone', () => {
    stateWith({ runId: 'alive', ...here });
    expect(deadSessions()).toEqual([]);
  });

  test('one whose process is gone, or is another by now, is dead', () => {
    stateWith(
      { runId: 'alive', ...here },
      { runId: 'gone', pid: 2_147_483_646, startTime: '1' },
      { runId: 'reused', pid: process.pid, startTime: '1' },
    );
    expect(
      deadSessions()
        .map(({ runId }) => runId)
        .toSorted(),
    ).toEqual(['gone', 'reused']);
  });

  test('without start times a run counts as alive while its id is in use', () => {
    stateWith(
      { runId: 'alive', pid: process.pid, startTime: '' },
      { runId: 'gone', pid: 2_147_483_646, startTime: '' },
    );
    expect(deadSessions().map(({ runId }) => runId)).toEqual(['gone']);
  });

  test('a directory in which nothing was written yet is passed over', () => {
    stateWith({ runId: 'gone', pid: 2_147_483_646, startTime: '1' });
    mkdirSync(join(runsDirectory(), 'begun'));
    expect(deadSessions()).toHaveLength(1);
  });
});
