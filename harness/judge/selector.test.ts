import { describe, expect, test } from 'vitest';
import type { Selector, Traits } from '../record/model.ts';
import { sampleTarget } from '../testing/sample-record.ts';
import { covers, matches, validateSelector } from './selector.ts';

function rootless(overrides: Partial<Traits> = {}): Traits {
  return sampleTarget('podman-rootless', overrides).traits;
}

describe('matches', () => {
  test('an empty selector matches everything', () => {
    expect(matches({}, rootless(), 'cli')).toBe('yes');
  });

  test.each<[Selector, boolean]>([
    [{ engine: 'podman' }, true],
    [{ engine: 'docker' }, false],
    [{ engine: ['docker', 'podman'] }, true],
    [{ engine: ['docker'] }, false],
    [{ mode: 'rootless' }, true],
    [{ mode: 'rootful' }, false],
    [{ surface: 'cli' }, true],
    [{ surface: 'api' }, false],
    [{ networkBackend: 'netavark' }, true],
    [{ networkBackend: 'cni' }, false],
    [{ rootlessNetwork: 'slirp4netns' }, true],
    [{ rootlessNetwork: 'pasta' }, false],
    [{ ociRuntime: 'runc' }, true],
    [{ ociRuntime: 'crun' }, false],
    [{ storageDriver: 'overlay' }, true],
    [{ storageDriver: 'vfs' }, false],
    [{ logDriver: 'k8s-file' }, true],
    [{ logDriver: 'journald' }, false],
    [{ cgroupVersion: 1 }, true],
    [{ cgroupVersion: 2 }, false],
    [{ networkBackendVersion: '<1.5' }, true],
    [{ networkBackendVersion: '>=1.5' }, false],
    [{ clientVersion: '4.x' }, true],
    [{ clientVersion: '>4' }, false],
    [{ engine: 'podman', mode: 'rootless', version: '~4.3' }, true],
    [{ engine: 'podman', mode: 'rootless', version: '~4.4' }, false],
  ])('%j on rootless Podman 4.3.1: %j', (selector, expected) => {
    expect(matches(selector, rootless(), 'cli')).toBe(expected ? 'yes' : 'no');
  });

  test.each([
    ['20.10.24+dfsg1', '<25', true],
    ['20.10.24+dfsg1', '>=20.10.24', true],
    ['4.3.1+ds1-8+deb12u1', '>=4.2 <5.5', true],
    ['5.8.6', '>=4.2 <5.5', false],
    ['5.8.6', '<4 || >=5.8', true],
    ['1.4', '1.4.0', true],
    ['19.03.15', '<20', true],
    ['19.03.15', '~19.03', true],
    ['6.0.0-rc1', '>=6', true],
    ['6.0.0-rc1', '<6', false],
    ['5.0.0-dev', '>=5.0.0', true],
    ['25.0.0-rc.1', '<25', false],
    ['unknown', '*', false],
    ['', '>=0', false],
    ['4.3.1', 'no range', false],
  ])('version %s is in %s: %j', (version, range, expected) => {
    expect(matches({ version: range }, rootless({ version }), 'cli')).toBe(expected ? 'yes' : 'no');
  });

  test.each([
    ['1.0.0~rc93+ds1', '<1.0.0-rc94', 'yes'],
    ['1.0.0-rc92', '<1.0.0-rc94', 'yes'],
    ['1.0.0~rc94', '<1.0.0-rc94', 'no'],
    ['1.0.0', '<1.0.0-rc94', 'no'],
    ['1.1.5+ds1', '<1.0.0-rc94', 'no'],
    ['0.17', '<1.0.0-rc94', 'yes'],
    ['unknown', '<1.0.0-rc94', 'no'],
  ])('version %s of the OCI runtime is in %s: %s', (ociRuntimeVersion, range, expected) => {
    expect(matches({ ociRuntimeVersion: range }, rootless({ ociRuntimeVersion }), 'cli')).toBe(expected);
  });

  test.each<[string[] | null, string]>([
    [['default_capabilities', 'tz'], 'yes'],
    [['tz'], 'no'],
    [[], 'no'],
    [null, 'unknown'],
  ])('what a containers.conf sets that was read as %j: %s', (containersConf, expected) => {
    const selector: Selector = { containersConf: 'default_capabilities' };
    expect(matches(selector, rootless({ containersConf }), 'cli')).toBe(expected);
  });

  const until4: Selector = { version: { in: '<=3.0.1', notIn: '>=4.3.1' } };
  test.each([
    ['3.0.1', 'yes'],
    ['3.4.4', 'unknown'],
    ['4.3.0', 'unknown'],
    ['4.3.1+ds1', 'no'],
    ['unknown', 'no'],
  ])('version %s of what changed between 3.0.1 and 4.3.1: %s', (version, expected) => {
    expect(matches(until4, rootless({ version }), 'cli')).toBe(expected);
  });

  test('what is unknown of one key is not asked where another key does not match', () => {
    const between = rootless({ version: '4.0.0' });
    expect(matches({ ...until4, mode: 'rootful' }, between, 'cli')).toBe('no');
    expect(matches({ ...until4, clientVersion: '>9' }, between, 'cli')).toBe('no');
    expect(matches({ ...until4, mode: 'rootless' }, between, 'cli')).toBe('unknown');
  });

  test('what a target has not matches no value', () => {
    const { traits } = sampleTarget('docker');
    expect(matches({ rootlessNetwork: 'pasta' }, traits, 'cli')).toBe('no');
    expect(matches({ rootlessNetwork: 'null' }, traits, 'cli')).toBe('no');
    expect(matches({ networkBackendVersion: '*' }, traits, 'cli')).toBe('no');
  });
});

describe('covers', () => {
  test.each<[Selector, Selector, boolean]>([
    [{ engine: 'podman' }, { engine: 'podman' }, true],
    [{ engine: 'podman' }, { mode: 'rootless', engine: 'podman' }, true],
    [{ engine: ['podman'] }, { engine: ['podman'] }, true],
    [{ engine: 'podman', mode: 'rootless' }, { engine: 'podman' }, false],
    [{ version: '<5' }, { version: '<4' }, false],
  ])('%j over %j: %j', (wide, narrow, expected) => {
    expect(covers(wide, narrow)).toBe(expected);
  });
});

describe('validateSelector', () => {
  test.each<Selector>([
    { engine: 'podman' },
    { version: '<25' },
    { version: '>=4.2 <5.5' },
    { version: { in: '<=3.0.1', notIn: '>=4.3.1' } },
    { version: '1.2 - 2.3', clientVersion: '4.x || ~19.03' },
  ])('%j is fine', (selector) => {
    expect(validateSelector(selector)).toEqual([]);
  });

  test.each<[Selector, string]>([
    [{}, 'the selector is empty'],
    [{ engine: [] }, '`engine` names no engine'],
    [{ version: 'latest' }, '`version` is no semver range: latest'],
    [{ version: { in: '<=3.0.1', notIn: 'later' } }, '`version` is no semver range: later'],
    [{ version: { in: '<=4.3.1', notIn: '>=4.3.1' } }, '`version` is seen to differ and not to differ'],
    [{ clientVersion: ' ' }, '`clientVersion` is empty'],
    [{ networkBackendVersion: '>=5.0.0-dev' }, '`networkBackendVersion` names a prerelease'],
    [JSON.parse('{ "flavour": "x" }') as Selector, 'the selector is malformed'],
  ])('%j is not: %s', (selector, problem) => {
    expect(validateSelector(selector)).toEqual([expect.stringContaining(problem)]);
  });
});
