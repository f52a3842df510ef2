import { readdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { currentSession, firstNumberOf, readSession, sessionVariable, writeSession } from './session.ts';
import { sampleOpenTarget } from './testing/sample-access.ts';
import { sampleSession } from './testing/sample-session.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('session', () => {
  test('what is written is read, and only its owner may', () => {
    const { session, sessionFile } = sampleSession();
    expect(readSession(sessionFile)).toEqual(session);
    expect(statSync(sessionFile).mode & 0o777).toBe(0o600);
  });

  test('a later state takes the place of the earlier one and leaves nothing beside it', () => {
    const { session, sessionFile } = sampleSession();
    const beside = readdirSync(dirname(sessionFile));
    writeSession(sessionFile, { ...session, files: ['suites/dns/x.scenario.ts'] });
    expect(readSession(sessionFile).files).toEqual(['suites/dns/x.scenario.ts']);
    expect(readdirSync(dirname(sessionFile))).toEqual(beside);
  });

  test('the current one is that which the environment names, if any', () => {
    vi.stubEnv(sessionVariable, undefined);
    expect(currentSession()).toBeNull();
    const { session, sessionFile } = sampleSession();
    vi.stubEnv(sessionVariable, sessionFile);
    expect(currentSession()).toEqual(session);
  });
});

test('targets of one run begin their numbers apart', () => {
  const { session } = sampleSession({
    targets: [
      sampleOpenTarget('/a.sock', { id: 'podman' }),
      sampleOpenTarget('/a.sock', { id: 'podman+docker-cli' }),
    ],
  });
  expect(session.targets.map((target) => firstNumberOf(session, target))).toEqual([0, 1000]);
});
