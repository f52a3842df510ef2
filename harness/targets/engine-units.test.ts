import { expect, test } from 'vitest';
import { sampleOpenTarget, scriptClient } from '../testing/sample-access.ts';
import { engineUnitsOf, runtimeDirectoryOf, systemctlOf } from './engine-units.ts';

const client = () => ({ ...scriptClient('exit 0', { XDG_RUNTIME_DIR: '/run/user/7' }), uid: 7 });

test('units of a rootful engine are the system’s', () => {
  const target = sampleOpenTarget('/run/docker.sock', { id: 'docker' });
  expect(systemctlOf(target)).toEqual(['systemctl']);
  expect(runtimeDirectoryOf(target)).toBe('/run');
  expect(engineUnitsOf(target)).toEqual({
    service: 'docker.service',
    socket: 'docker.socket',
    path: '/run/docker.sock',
    boot: 'docker.service',
  });
});

test('units of a rootless engine are its user’s', () => {
  const target = sampleOpenTarget('/tmp/podman.sock', { id: 'podman-rootless', client: client() });
  expect(systemctlOf(target)).toEqual(
    expect.arrayContaining(['setpriv', '--reuid=7', 'systemctl', '--user']),
  );
  expect(runtimeDirectoryOf(target)).toBe('/run/user/7');
  expect(engineUnitsOf(target)).toMatchObject({
    path: '/run/user/7/podman/podman.sock',
    boot: 'podman-restart.service',
  });
});
