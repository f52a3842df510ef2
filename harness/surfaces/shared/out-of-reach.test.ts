import { expect, test } from 'vitest';
import { mustBeInReach, OutOfReach } from './out-of-reach.ts';

test('an image of the engine’s own that cannot be pulled is out of reach', () => {
  const words =
    'Error: Error initializing source docker://quay.io/libpod/rootless-cni-infra@sha256:adf3: error pinging docker registry quay.io';
  expect(() => {
    mustBeInReach(words);
  }).toThrow(OutOfReach);
});

test('an image of the user’s that cannot be pulled is an answer', () => {
  expect(() => {
    mustBeInReach('Error: Error initializing source docker://127.0.0.1:5000/app:1: connection refused');
  }).not.toThrow();
});
