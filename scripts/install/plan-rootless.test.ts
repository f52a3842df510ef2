import { describe, expect, test } from 'vitest';
import type { LinuxFacts } from '../../harness/host/host-facts.ts';
import { completeUser, laptop, nothing, root } from '../testing/sample-host.ts';
import type { Action } from './action.ts';
import { planRootless } from './plan-rootless.ts';
import { rootlessUserName, type UserState } from './rootless-user.ts';

function plan(account: Partial<UserState> | null, linux: LinuxFacts = laptop, name = 'canialias') {
  const user = {
    ...nothing.rootlessUser,
    freeUids: '165536-231071',
    name,
    account: account && { ...completeUser, ...account },
  };
  return planRootless(root(linux), linux, user);
}

function scripts(actions: readonly Action[]): Record<string, string> {
  return Object.fromEntries(actions.map((action) => [action.id, action.script.join('\n')]));
}

describe('who it is', () => {
  test.each([
    ['the user behind sudo', { sudoUser: 'mia' }, undefined, 'mia'],
    ['the one named, over sudo’s', { sudoUser: 'mia' }, 'tom', 'tom'],
    ['our own, for root alone', {}, undefined, 'canialias'],
    ['our own, for root become root', { sudoUser: 'root' }, undefined, 'canialias'],
    ['an ordinary user itself, whoever is named', { uid: 1000, userName: 'mia' }, 'tom', 'mia'],
  ])('%s', (_, facts, named, name) => {
    expect(rootlessUserName({ ...root(laptop), ...facts }, named)).toBe(name);
  });
});

describe('what is missing', () => {
  test('of a complete user: nothing', () => {
    expect(plan({})).toEqual({ actions: [], obstacles: [] });
  });

  test('subordinate ids, only of the sort that is missing', () => {
    expect(scripts(plan({ subordinateUids: false }).actions)).toEqual({
      'subordinate-ids': 'touch /etc/subuid /etc/subgid\nusermod --add-subuids 165536-231071 canialias',
    });
  });

  test('devices, only those that are there and closed', () => {
    const linux = { ...laptop, tunMode: 0o600, fuseMode: null };
    expect(scripts(plan({}, linux).actions)).toEqual({ 'device-modes': 'chmod 0666 /dev/net/tun' });
  });

  test('a shared root mount', () => {
    expect(scripts(plan({}, { ...laptop, rootMountShared: false }).actions)).toEqual({
      'shared-root-mount': 'mount --make-rshared /',
    });
  });

  test('a runtime directory of the user’s own, where no systemd makes it', () => {
    const linux = { ...laptop, systemd: false };
    expect(scripts(plan({ runtimeDirectory: false }, linux).actions)['runtime-directory']).toContain(
      'install -d -m 0700 -o canialias',
    );
  });

  test('a storage driver, only for the user that we make', () => {
    expect(Object.keys(scripts(plan({ podmanStorage: false }).actions))).toEqual(['podman-storage']);
    expect(plan({ podmanStorage: false }, laptop, 'mia').actions).toEqual([]);
  });
});

describe('a user who cannot be used', () => {
  test('one named that does not exist is not made', () => {
    expect(plan(null, laptop, 'tom')).toMatchObject({
      actions: [],
      obstacles: [{ code: 'rootless-user-missing', what: 'there is no user tom to run rootless Podman as' }],
    });
  });

  test('root', () => {
    expect(plan({ uid: 0 }, laptop, 'root').obstacles).toMatchObject([{ code: 'rootless-user-missing' }]);
  });
});
