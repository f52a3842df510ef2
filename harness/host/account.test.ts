import { userInfo } from 'node:os';
import { describe, expect, test } from 'vitest';
import { lookUpAccount, lookUpUid, parseAccount } from './account.ts';

describe('parseAccount', () => {
  test('takes name, ids and home out of a line', () => {
    expect(parseAccount('canialias:x:1001:1002:Some One,,,:/home/canialias:/bin/bash\n')).toEqual({
      name: 'canialias',
      uid: 1001,
      gid: 1002,
      home: '/home/canialias',
    });
  });

  test('an account without a shell or a comment is one', () => {
    expect(parseAccount('svc:*:7:7::/')).toEqual({ name: 'svc', uid: 7, gid: 7, home: '/' });
  });

  test('nothing, and what is cut short, is no account', () => {
    for (const line of ['', '\n', 'canialias', 'canialias:x:1001', 'canialias:x:1001:1002:comment']) {
      expect(parseAccount(line)).toBeNull();
    }
  });
});

// Not every system that Node runs on has getent.
describe.skipIf((await lookUpUid(0)) === null)('looking accounts up', () => {
  test('by name and by number gives the same', async () => {
    const account = await lookUpUid(userInfo().uid);
    expect(account).toMatchObject({ uid: userInfo().uid, gid: userInfo().gid });
    expect(await lookUpAccount(account?.name ?? '')).toEqual(account);
  });

  test('one that does not exist is null', async () => {
    expect(await lookUpAccount('no-such-account-here')).toBeNull();
  });
});
