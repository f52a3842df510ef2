import { expect, test } from 'vitest';
import { sampleTarget } from '../../harness/testing/sample-record.ts';
import { targetsByEngine, wayOf } from './repeat.ts';

test('repetitions take turns, in company first', () => {
  expect([1, 2, 3].map(wayOf)).toEqual(['company', 'alone', 'company']);
});

test('targets of one engine are asked one after the other', () => {
  const targets = [
    sampleTarget('docker'),
    sampleTarget('podman'),
    sampleTarget('podman-rootless'),
    sampleTarget('podman+docker-cli', { client: 'docker' }),
  ];
  expect(targetsByEngine(targets)).toEqual([
    ['docker'],
    ['podman', 'podman+docker-cli'],
    ['podman-rootless'],
  ]);
});
