import { describe, expect, test } from 'vitest';
import { chooseGroups } from './choose-groups.ts';

function chosen(on: string[], built: string[]) {
  return chooseGroups(on, new Set(built)).map(({ release, targets }) => [release.name, targets]);
}

describe('without a word', () => {
  test('the newest engines whose images are here', () => {
    expect(chosen([], ['debian-12', 'debian-13'])).toEqual([
      ['debian-13', ['docker']],
      ['debian-13', ['podman', 'podman-rootless']],
    ]);
    expect(chosen([], ['debian-13', 'debian-experimental'])).toEqual([
      ['debian-13', ['docker']],
      ['debian-experimental', ['podman', 'podman-rootless']],
    ]);
  });

  test('the newest there are where none is here', () => {
    expect(chosen([], [])).toEqual([
      ['debian-sid', ['docker']],
      ['debian-experimental', ['podman', 'podman-rootless']],
    ]);
  });
});

test('what is named is taken, with Docker first, one machine for what shares one', () => {
  expect(chosen(['podman-rootless@5.4', 'docker@20.10', 'podman@5.4'], ['debian-11'])).toEqual([
    ['debian-11', ['docker']],
    ['debian-13', ['podman', 'podman-rootless']],
  ]);
});

test('Docker on the socket of Podman has a machine of its own', () => {
  expect(chosen(['docker@26', 'podman@5.4+docker-cli'], [])).toEqual([
    ['debian-13', ['docker']],
    ['debian-13', ['podman+docker-cli']],
  ]);
});

test('an engine that there is not is refused', () => {
  expect(() => chosen(['docker@99'], [])).toThrow('no such engine: docker@99');
  expect(() => chosen(['dokcer'], [])).toThrow('no such engine: dokcer');
});
