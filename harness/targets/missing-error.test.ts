import { describe, expect, test } from 'vitest';
import type { MissingTarget } from '../transport/target.ts';
import type { FoundTarget } from './definition.ts';
import { missingError } from './missing-error.ts';

const found: FoundTarget = {
  id: 'docker',
  engine: 'docker',
  mode: 'rootful',
  client: { kind: 'docker', file: '/usr/bin/docker', args: [], env: {}, userName: 'me', home: '/', cwd: '/' },
  api: { socket: '/var/run/docker.sock' },
};
const missing = (id: string, code: MissingTarget['code']): MissingTarget => ({
  id,
  code,
  reason: `why ${id} is not`,
  hint: `how ${id} can be`,
});
const absent = missing('podman', 'no-engine');
const forbidden = missing('podman-rootless', 'no-subordinate-ids');

describe('missingError', () => {
  test('one target is enough where none was asked for by name', () => {
    expect(missingError({ found: [found], missing: [absent, forbidden] }, false)).toBeNull();
    expect(missingError({ found: [found], missing: [] }, true)).toBeNull();
  });

  test('each that was asked for by name must be there', () => {
    expect(missingError({ found: [found], missing: [absent] }, true)).toMatchObject({
      code: 'no-engine',
      message: 'podman: why podman is not',
      hint: 'how podman can be',
    });
  });

  test('without any, all reasons are told in one line', () => {
    const error = missingError({ found: [], missing: [absent, missing('docker', 'no-engine')] }, false);
    expect(error).toMatchObject({
      code: 'no-engine',
      message: 'no engine can be measured here (podman: why podman is not; docker: why docker is not)',
    });
  });

  test('the way out is that of an engine that is there, before that of one that is not', () => {
    expect(missingError({ found: [], missing: [absent, forbidden] }, false)).toMatchObject({
      code: 'no-subordinate-ids',
      hint: 'how podman-rootless can be',
    });
  });
});
