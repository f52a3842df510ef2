import { expect, test } from 'vitest';
import { type CheckView, fragmentOf, viewOf } from './view.ts';

test.each<[CheckView, string]>([
  [{ target: '', from: '', kind: '' }, ''],
  [{ target: 'podman-rootless@5.8.6', from: '', kind: '' }, '#?target=podman-rootless@5.8.6'],
  [
    { target: 'podman@5.8.6+docker-cli', from: 'docker@20.10.24', kind: 'compose' },
    '#?target=podman@5.8.6+docker-cli&from=docker@20.10.24&kind=compose',
  ],
])('%j is %s, and back', (view, fragment) => {
  expect(fragmentOf(view)).toBe(fragment);
  expect(viewOf(fragment)).toEqual(view);
});

test('another end of an address asks nothing', () => {
  expect(viewOf('#text')).toEqual({ target: '', from: '', kind: '' });
});
