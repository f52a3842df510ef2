import { expect, test } from 'vitest';
import { packagesOf } from './releases.ts';

const sid = { suite: 'sid' };
const newer = { suite: 'experimental', packages: ['podman', 'netavark'] };

test('a package that comes from the suite above is asked of it by name', () => {
  const names = packagesOf({ ...sid, newer }, { docker: '28', dockerRootless: false });
  expect(names).toContain('podman/experimental');
  expect(names).toContain('netavark/experimental');
  expect(names).toContain('crun');
  expect(names).not.toContain('podman');
});

test('a release without Docker gets no daemon, and still its client', () => {
  const names = packagesOf(sid, { docker: null, dockerRootless: false });
  expect(names).not.toContain('docker.io');
  expect(names).toContain('docker-cli');
});

test('compose is installed where a release has it as a package', () => {
  const compose = (suite: string) =>
    packagesOf({ suite }, { docker: '28', dockerRootless: false }).filter((name) =>
      name.endsWith('-compose'),
    );
  expect(compose('bullseye')).toEqual(['docker-compose']);
  expect(compose('trixie')).toEqual(['docker-compose', 'podman-compose']);
});

test('buildx comes with the client where a release has it as a package', () => {
  const names = (suite: string) => packagesOf({ suite }, { docker: '28', dockerRootless: false });
  expect(names('bookworm')).not.toContain('docker-buildx');
  expect(names('trixie')).toContain('docker-buildx');
});

test('every release boots systemd, with a session for an ordinary user', () => {
  for (const suite of ['bullseye', 'bookworm', 'trixie', 'sid']) {
    const names = packagesOf({ suite }, { docker: '28', dockerRootless: true });
    for (const name of ['systemd-sysv', 'dbus-user-session', 'libpam-systemd']) expect(names).toContain(name);
  }
});
