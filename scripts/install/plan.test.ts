import { describe, expect, test } from 'vitest';
import {
  buildMachine,
  completeUser,
  everything,
  fedora,
  laptop,
  nothing,
  root,
} from '../testing/sample-host.ts';
import type { ActionId, Plan } from './action.ts';
import { installPlan } from './plan.ts';
import { dropIn } from './plan-podman.ts';

function ids(plan: Plan): ActionId[] {
  return plan.actions.map((action) => action.id);
}

function script(plan: Plan, id: ActionId): string {
  return plan.actions.find((action) => action.id === id)?.script.join('\n') ?? '';
}

describe('a host that has everything', () => {
  test('needs nothing', () => {
    expect(installPlan(root(laptop), everything)).toEqual({ actions: [], obstacles: [] });
  });

  test('needs nothing where rights are withheld, once that is seen to', () => {
    const open = { ...buildMachine, tunMode: 0o666, fuseMode: 0o666, rootMountShared: true };
    const plan = installPlan(root(open), {
      ...everything,
      runtimeWrapper: 'runc',
      podmanDropIn: dropIn(open),
    });
    expect(plan).toEqual({ actions: [], obstacles: [] });
  });
});

describe('a fresh Debian', () => {
  const plan = installPlan(root(laptop), nothing);

  test('with systemd: packages, a user, and no work-around', () => {
    expect(ids(plan)).toEqual(['packages', 'rootless-user', 'runtime-directory', 'podman-storage']);
    expect(script(plan, 'runtime-directory')).toContain('loginctl enable-linger canialias');
    expect(script(plan, 'packages')).not.toContain('policy-rc.d');
  });

  test('without systemd and rights: all of it, in an order that works', () => {
    expect(
      ids(installPlan(root(buildMachine), { ...nothing, packageLists: 'absent', offered: null })),
    ).toEqual([
      'package-lists',
      'packages',
      'docker-daemon',
      'runtime-wrapper',
      'podman-drop-in',
      'rootless-user',
      'device-modes',
      'shared-root-mount',
      'runtime-directory',
      'podman-storage',
    ]);
  });
});

describe('the Docker daemon', () => {
  test('is started by systemd where that is there', () => {
    const plan = installPlan(root(laptop), { ...everything, docker: 'silent' });
    expect(ids(plan)).toEqual(['docker-daemon']);
    expect(script(plan, 'docker-daemon')).toBe('systemctl start docker');
  });

  test('is started by hand where not, in a session of its own', () => {
    const plan = installPlan(root({ ...laptop, systemd: false }), { ...everything, docker: 'silent' });
    expect(script(plan, 'docker-daemon')).toMatch(/^setsid dockerd > \/var\/log\/\S+ 2>&1 < \/dev\/null &$/m);
  });

  test('is left alone where this user may not ask it', () => {
    expect(ids(installPlan(root(laptop), { ...everything, docker: 'forbidden' }))).toEqual([]);
  });

  test('is not started where there is none to come', () => {
    const noDocker = new Set([...everything.here].filter((id) => id !== 'docker'));
    const plan = installPlan(root({ ...laptop, systemd: false }), {
      ...everything,
      here: noDocker,
      docker: 'absent',
      offered: new Set(),
    });
    expect(ids(plan)).not.toContain('docker-daemon');
    expect(plan.obstacles.map(({ what }) => what)).toEqual([expect.stringContaining('dockerd is missing')]);
  });
});

test('Fedora: its own names, through dnf', () => {
  const offered = new Set(['moby-engine', 'docker-cli', 'podman', 'iptables-nft']);
  const plan = installPlan(root(fedora), { ...nothing, offered, rootlessUser: everything.rootlessUser });
  expect(script(plan, 'packages')).toBe(
    'dnf install --assumeyes --setopt=install_weak_deps=False moby-engine docker-cli podman iptables-nft',
  );
});

test('another platform is told so, and nothing is planned', () => {
  expect(installPlan(root(null), nothing)).toEqual({
    actions: [],
    obstacles: [
      {
        code: 'install-failed',
        what: 'engines run in a virtual machine on darwin, and canialias installs on Linux only',
        hint: 'run canialias inside a Linux machine',
      },
    ],
  });
});

test('an ordinary user’s own Podman is not configured', () => {
  const facts = { ...root(laptop), uid: 1000, userName: 'mia' };
  const account = { ...completeUser, podmanStorage: false };
  const plan = installPlan(facts, {
    ...everything,
    rootlessUser: { ...nothing.rootlessUser, name: 'mia', account },
  });
  expect(plan.actions).toEqual([]);
});
