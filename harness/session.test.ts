import { readdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { firstNumberOf, readSession, writeSession } from './session.ts';
import { sampleOpenTarget } from './testing/sample-access.ts';
import { sampleSession } from './testing/sample-session.ts';

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
