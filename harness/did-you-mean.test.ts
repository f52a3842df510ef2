import { expect, test } from 'vitest';
import { didYouMean, nearest } from './did-you-mean.ts';

const known = ['docker', 'podman', 'podman-rootless', 'dns'];

test.each([
  ['dokcer', 'docker'],
  ['podman-rootles', 'podman-rootless'],
  ['dnss', 'dns'],
  ['dsn', 'dns'],
  ['dns', 'dns'],
  ['lxc', null],
  ['', null],
])('%j is near %j', (word, near) => {
  expect(nearest(word, known)).toBe(near);
});

test('a hint begins with the question, or with nothing', () => {
  expect(didYouMean('dokcer', known)).toBe('did you mean docker? ');
  expect(didYouMean('lxc', known)).toBe('');
  expect(nearest('x', [])).toBeNull();
});
