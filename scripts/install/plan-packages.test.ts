import { describe, expect, test } from 'vitest';
import { buildMachine, everything, laptop, nothing } from '../testing/sample-host.ts';
import type { PartId } from './engine-packages.ts';
import { planPackages } from './plan-packages.ts';
import { policyMark } from './presence.ts';

function without(...ids: PartId[]): Set<PartId> {
  return new Set([...everything.here].filter((id) => !ids.includes(id)));
}

function names(linux: typeof laptop, presence: typeof nothing): string {
  return planPackages(linux, presence).actions.find(({ id }) => id === 'packages')?.title ?? '';
}

describe('which packages', () => {
  test('those of parts that are not here and that the lists offer', () => {
    const offered = new Set(['uidmap', 'slirp4netns']);
    expect(names(laptop, { ...everything, here: without('uidMaps', 'pasta'), offered })).toBe(
      'Install packages: uidmap',
    );
  });

  test('Docker from elsewhere keeps its daemon, client and runtime', () => {
    const dockerCe = new Set<PartId>(['docker', 'dockerClient', 'runc', 'iptables', 'iproute']);
    const title = names(laptop, { ...nothing, here: dockerCe, docker: 'answers' });
    expect(title).toContain(' podman ');
    expect(title).not.toMatch(/docker\.io|docker-cli|\brunc\b/);
  });

  test('a client alone does not stand for the engine', () => {
    expect(names(laptop, { ...nothing, here: without('docker') })).toBe('Install packages: docker.io');
  });

  test('while nobody knows what is on offer, only those that every release has', () => {
    const title = names(laptop, { ...nothing, offered: null, packageLists: 'absent' });
    expect(title).toContain('docker.io podman runc');
    expect(title).not.toMatch(/docker-cli|netavark|passt/);
  });

  test('a user bus only where systemd is', () => {
    expect(names(laptop, nothing)).toContain('dbus-user-session');
    expect(names(buildMachine, nothing)).not.toContain('dbus-user-session');
  });

  test('what makes lab images only for a lab', () => {
    expect(names(laptop, nothing)).not.toContain('debootstrap');
    expect(names(laptop, { ...everything, lab: true, here: without('debootstrap'), offered: null })).toBe(
      'Install packages: debootstrap',
    );
  });
});

describe('how apt is called', () => {
  const missing = { ...everything, here: without('crun'), offered: new Set(['crun']) };

  test('it asks nothing and removes nothing', () => {
    const [action] = planPackages(laptop, missing).actions;
    expect(action?.script).toEqual([
      'DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends --no-remove' +
        ' -o DPkg::Lock::Timeout=120 crun',
    ]);
  });

  test('old lists are fetched anew first', () => {
    const [action] = planPackages(laptop, { ...missing, packageLists: 'stale' }).actions;
    expect(action?.script[0]).toBe('apt-get update');
  });

  test('the registry’s own service does not stay on', () => {
    const registry = { ...everything, here: without('registry'), offered: new Set(['docker-registry']) };
    expect(planPackages(laptop, registry).actions[0]?.script.at(-1)).toBe(
      'systemctl disable --now docker-registry',
    );
  });

  test('without systemd services are held off, and the hold goes again whatever happens', () => {
    const script = planPackages(buildMachine, missing).actions[0]?.script.join('\n') ?? '';
    expect(script).toContain(`'${policyMark}' \\\n    'exit 101' > /usr/sbin/policy-rc.d`);
    expect(script).toContain("trap 'rm -f /usr/sbin/policy-rc.d' EXIT");
  });

  test('a hold that somebody else made stays as it is', () => {
    const script = planPackages(buildMachine, { ...missing, policy: 'foreign' }).actions[0]?.script.join(
      '\n',
    );
    expect(script).not.toContain('policy-rc.d');
  });

  test('a hold of ours that a broken-off installation left goes first', () => {
    const [first] = planPackages(buildMachine, { ...everything, policy: 'ours' }).actions;
    expect(first).toMatchObject({ id: 'service-policy', script: ['rm -f /usr/sbin/policy-rc.d'] });
  });
});

describe('busybox', () => {
  const offered = new Set(['busybox-static']);

  test('is installed where there is none', () => {
    const presence = { ...everything, here: without('staticBusybox'), offered, busybox: false };
    expect(names(laptop, presence)).toBe('Install packages: busybox-static');
  });

  test('is unpacked beside a dynamic one, which its package would push out', () => {
    const presence = { ...everything, here: without('staticBusybox'), offered, busybox: true };
    const { actions } = planPackages(laptop, presence);
    expect(actions.map(({ id }) => id)).toEqual(['static-busybox']);
    expect(actions[0]?.script.join('\n')).toContain('/usr/local/libexec/canialias/busybox');
  });
});

test('where no package manager is known, only what a target cannot do without is an obstacle', () => {
  const { actions, obstacles } = planPackages({ ...laptop, packageManager: null }, nothing);
  expect(actions).toEqual([]);
  expect(obstacles.map(({ hint }) => hint)).toEqual([
    "install dockerd with this distribution's own tool",
    "install podman with this distribution's own tool",
    "install newuidmap with this distribution's own tool",
  ]);
});
