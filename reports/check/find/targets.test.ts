import { expect, test } from 'vitest';
import { checkCompat as compat } from '../testing/check-compat.ts';
import { newestTargets, targetNamed } from './targets.ts';

test('without a name, the newest of each kind of Podman', () => {
  expect(newestTargets(compat).map(({ name, words, open }) => [name, words, open])).toEqual([
    ['podman@5.8.6', 'Podman 5.8.6', null],
    ['podman-rootless@5.8.6', 'Podman rootless 5.8.6', null],
    ['podman@5.8.6+docker-cli', 'Podman, docker client 5.8.6', null],
  ]);
});

test.each([
  ['podman@5.8', 'podman@5.8.6', null],
  ['podman@5', 'podman@5.8.6', null],
  ['podman', 'podman@5.8.6', null],
  ['podman@5.8+docker-cli', 'podman@5.8.6+docker-cli', null],
  ['podman@5.1', 'podman@5.1', '5.1 lies between 4.3.1 and 5.4.2, which were measured'],
  ['podman@3', 'podman@3', '3 is older than 4.3.1, the oldest that was measured'],
  ['podman@6.1', 'podman@6.1', '6.1 is newer than 5.8.6, the newest that was measured'],
])('%s', (text, name, open) => {
  expect(targetNamed(compat, text)).toMatchObject({ name, open });
});

test.each([
  ['podmna', 'the record has no column like podmna', /did you mean podman\? there are docker, podman,/],
  ['podman@', 'podman@ names no release', /of podman there are podman@4.3.1/],
  ['podman@new', 'podman@new names no release', /podman@5.8.6/],
])('%s is an error', (text, message, hint) => {
  expect(() => targetNamed(compat, text)).toThrow(
    expect.objectContaining({ code: 'unknown-target', message, hint: expect.stringMatching(hint) as string }),
  );
});
