import { expect, test } from 'vitest';
import { hasAlias, isPlainImageName } from './image-name.ts';

test.each([
  ['nginx', true],
  ['nginx:1.27', true],
  ['library/nginx', true],
  ['team/app@sha256:0123456789ab', true],
  ['docker.io/library/nginx', false],
  ['localhost/app', false],
  ['registry:5000/app', false],
  ['scratch', false],
  ['0123456789ab', false],
])('%s is plain: %s', (name, expected) => {
  expect(isPlainImageName(name)).toBe(expected);
});

test('names that come with an alias, whatever their tag', () => {
  expect(['alpine', 'alpine:3', 'busybox@sha256:01'].every(hasAlias)).toBe(true);
  expect(['nginx', 'library/alpine', 'docker.io/alpine'].some(hasAlias)).toBe(false);
});
