import { expect, test } from 'vitest';
import { foundIn, fragmentOf, viewOf } from './vocabulary-view.ts';

test('a view survives its address', () => {
  const view = { find: 'run --link', what: 'silent', columns: ['podman@4.3.1', 'podman+docker-cli'] };
  expect(viewOf(fragmentOf(view))).toEqual(view);
  expect(fragmentOf({ find: '', what: '', columns: [] })).toBe('');
  expect(viewOf('#itself')).toEqual({ find: '', what: '', columns: [] });
});

test.each([
  ['', []],
  ['RUN', []],
  ['run --li', ['--link', '--link-local-ip']],
  ['link', ['--link', '--link-local-ip']],
  ['--volume', null],
  ['exec --link', null],
])('%s', (find, found) => {
  expect(foundIn('run', ['--link', '--link-local-ip', '--rm'], find)).toEqual(found);
});
