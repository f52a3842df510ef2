import { expect, test } from 'vitest';
import { scriptClient } from '../testing/sample-access.ts';
import { asUser } from './as-user.ts';

test('a client of this process’s own user runs things as they are', () => {
  expect(asUser(scriptClient('exit 0'), ['id', '-u'])).toEqual(['id', '-u']);
});

test('for another user the words become that user, with home and runtime directory', () => {
  const client = { ...scriptClient('exit 0', { XDG_RUNTIME_DIR: '/run/user/7' }), uid: 7, gid: 8 };
  expect(asUser(client, ['id', '-u'])).toEqual([
    'setpriv',
    '--reuid=7',
    '--regid=8',
    '--init-groups',
    'env',
    'HOME=/',
    'XDG_RUNTIME_DIR=/run/user/7',
    'id',
    '-u',
  ]);
});
