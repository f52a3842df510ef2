import { describe, expect, test } from 'vitest';
import { isKept } from './kept-options.ts';

const kept = (option: string, value = '', area = 'volumes', subject = 'base') =>
  isKept({ option, value }, { area, subject });

describe('isKept', () => {
  test.each([
    ['--name', 'web'],
    ['Name', 'web'],
    ['Container', 'web'],
    ['Image', 'base'],
    ['--label', 'io.canialias.run=k3x9ab12'],
    ['--label', 'io.canialias.scenario=dns/x'],
    ['Labels', 'io.canialias.run=k3x9ab12'],
    ['HostConfig.Mounts.Source', 'ca-k3x9ab12-kept-1'],
    ['--pull', 'never'],
    ['--infra-image', 'base'],
    ['LABEL', 'io.canialias.run=k3x9ab12 io.canialias.scenario=build/x'],
    ['services.web.image', 'base'],
    ['services.web.pull_policy', 'never'],
    ['volumes.data.name', 'ca-k3x9ab12-kept-1'],
    ['networks.outer.external', 'true'],
  ])('%s %s stays, for safety', (option, value) => {
    expect(kept(option, value)).toBe(true);
  });

  test('labels that a scenario asks about may go', () => {
    expect(kept('--label', 'ioxcanialias.run=1')).toBe(false);
    expect(kept('Labels', 'mine=1')).toBe(false);
  });

  test('no network stays, but where networks are the question', () => {
    expect(kept('--network', 'none', 'volumes')).toBe(true);
    expect(kept('HostConfig.NetworkMode', 'none', 'networks')).toBe(false);
    expect(kept('--network', 'none-of-these', 'volumes')).toBe(false);
  });

  test('a platform stays, but where platforms are the question', () => {
    expect(kept('--platform', 'linux/amd64', 'registry')).toBe(true);
    expect(kept('--platform', 'linux/amd64', 'platform')).toBe(false);
    expect(kept('--pull', 'never', 'platform')).toBe(true);
  });

  test('a port stays on the loopback address, but where ports are the question', () => {
    const address = 'HostConfig.PortBindings.*.HostIp';
    expect(kept(address, '127.0.0.1', 'dns')).toBe(true);
    expect(kept(address, '127.0.0.1', 'ports')).toBe(false);
    expect(kept(address, '0.0.0.0', 'dns')).toBe(false);
  });

  test('the file that calls a registry insecure stays, and no other', () => {
    expect(kept('writeFile', '/run/d1/registries.conf', 'registry')).toBe(true);
    expect(kept('writeFile', '/run/d1/marker', 'registry')).toBe(false);
  });

  test('an image that has no name is removed, and one that has may stay', () => {
    expect(kept('removeImage', '0f'.repeat(32), 'images')).toBe(true);
    expect(kept('removeImage', 'localhost/canialias/one:1', 'images')).toBe(false);
  });

  test('of a compose file stays what keeps a container running, or makes it end at once', () => {
    expect(kept('services.web.command', 'sleep 1000')).toBe(true);
    expect(kept('services.web.command', 'true')).toBe(true);
    expect(kept('services.web.command', 'echo one')).toBe(false);
    expect(kept('services.web.healthcheck.interval', '1s')).toBe(true);
    expect(kept('services.web.healthcheck.interval', '7s')).toBe(false);
    expect(kept('services.web.build.network', 'none')).toBe(true);
    expect(kept('networks.back.name', 'other')).toBe(false);
    expect(kept('services.web.ports.host_ip', '127.0.0.1')).toBe(true);
  });

  test('mounts stay where the image would make an anonymous volume instead', () => {
    for (const option of ['--volume', '-v', '--mount', 'HostConfig.Binds', 'HostConfig.Mounts.Source'])
      expect([kept(option, 'v:/data', 'volumes', 'volume'), kept(option, 'v:/data')]).toEqual([true, false]);
    expect(kept('--user', '5', 'volumes', 'volume')).toBe(false);
  });
});
