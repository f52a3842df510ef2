import { describe, expect, test } from 'vitest';
import { ageOfLists, parsePolicy } from './apt.ts';

const policy = `docker.io:
  Installed: 20.10.24+dfsg1-1
  Candidate: 20.10.24+dfsg1-1
  Version table:
 *** 20.10.24+dfsg1-1 500
        500 main amd64 Packages
podman:
  Installed: (none)
  Candidate: 4.3.1+ds1-8
  Version table:
     4.3.1+ds1-8 500
docker-cli:
  Installed: (none)
  Candidate: (none)
  Version table:
`;

test('what apt has installed and what it offers', () => {
  expect(Object.fromEntries(parsePolicy(policy))).toEqual({
    'docker.io': { installed: true, offered: true },
    podman: { installed: false, offered: true },
    'docker-cli': { installed: false, offered: false },
  });
  expect(parsePolicy('').size).toBe(0);
});

describe('package lists', () => {
  const now = Date.parse('2026-01-02T12:00:00Z');
  const hour = 3_600_000;

  test('grow stale after a day', () => {
    expect(ageOfLists(now - 23 * hour, now)).toBe('fresh');
    expect(ageOfLists(now - 25 * hour, now)).toBe('stale');
    expect(ageOfLists(null, now)).toBe('absent');
  });
});
