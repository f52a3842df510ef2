import { describe, expect, test } from 'vitest';
import { brokenPromise, columnsOf, labGroups } from './lab-groups.ts';
import { releases } from './releases.ts';

function columns(lab: string[], engines: string[] = []): string[] {
  return labGroups({ lab, engines }).map(({ release, targets }) => `${release.name}: ${targets.join(' ')}`);
}

describe('labGroups', () => {
  test('Docker and Podman of a release never share a container', () => {
    expect(columns(['debian-12'])).toEqual(['debian-12: docker', 'debian-12: podman podman-rootless']);
    expect(columns(['debian-13'])).toContain('debian-13: docker-rootless');
  });

  test('all is every release of the distribution, and so is none', () => {
    expect(columns(['all'])).toEqual(columns([]));
    const chosen = new Set(labGroups({ lab: ['all'], engines: [] }).map(({ release }) => release.name));
    expect([...chosen]).toEqual(
      releases.map(({ name }) => name).filter((name) => name.startsWith('debian-')),
    );
  });

  test('public images are asked for as such, or by a version that nothing else has', () => {
    expect(columns(['upstream'])).toContain('docker-29: docker');
    expect(columns(['upstream', 'debian-11'])).toContain('debian-11: docker');
    expect(columns([], ['docker@24'])).toEqual(['docker-24: docker']);
    expect(columns(['podman-5.6'])).toEqual(['podman-5.6: podman podman-rootless']);
  });

  test('engines are chosen by as much of their version as is given', () => {
    expect(columns([], ['docker@28'])).toEqual(['debian-sid: docker']);
    expect(columns([], ['podman-rootless@5'])).toEqual([
      'debian-13: podman-rootless',
      'debian-sid: podman-rootless',
    ]);
    expect(columns([], ['podman@4.3+docker-cli', 'docker@20.10'])).toEqual([
      'debian-11: docker',
      'debian-12: docker',
      'debian-12: podman+docker-cli',
    ]);
  });

  test('all engines are those of each release, with the client of Docker where it can be told of', () => {
    expect(columns(['debian-13'], ['all'])).toEqual([
      'debian-13: docker',
      'debian-13: podman podman-rootless',
      'debian-13: podman+docker-cli podman-rootless+docker-cli',
      'debian-13: docker-rootless',
    ]);
    expect(columns(['debian-11'], ['all'])).toEqual([
      'debian-11: docker',
      'debian-11: podman podman-rootless',
    ]);
    expect(columns(['debian-11'], ['all', 'podman@3+docker-cli'])).toContain('debian-11: podman+docker-cli');
  });

  test('what the lab does not have is refused with what it has', () => {
    expect(() => labGroups({ lab: ['debian-9'], engines: [] })).toThrow('no such lab: debian-9');
    expect(() => labGroups({ lab: [], engines: ['lxc'] })).toThrow('no such engine: lxc');
    expect(() => labGroups({ lab: ['debian-11'], engines: ['docker@28'] })).toThrow('docker@28');
  });
});

test('a group that could not be measured is told by the columns that it would have been', () => {
  const [client] = labGroups({ lab: [], engines: ['podman@5.4+docker-cli'] });
  if (client === undefined) throw new Error('there is such a column');
  expect(columnsOf(client)).toEqual(['podman@5.4+docker-cli']);
  expect(labGroups({ lab: ['docker-29'], engines: [] }).flatMap(columnsOf)).toEqual(['docker@29']);
});

test('a release that holds another version than its name promises is told of', () => {
  const [oldest] = releases;
  if (oldest === undefined) throw new Error('there are releases');
  expect(brokenPromise('docker', oldest, '20.10.5+dfsg1')).toBeNull();
  expect(brokenPromise('podman-rootless', oldest, '3.0.1')).toBeNull();
  expect(brokenPromise('docker', oldest, '20.10.50')).toContain('promises docker 20.10.5');
  expect(brokenPromise('podman', oldest, '4.3.1')).toContain('holds 4.3.1');
});
