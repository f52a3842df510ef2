import { describe, expect, test } from 'vitest';
import { debianMirror } from './mirror.ts';

describe('debianMirror', () => {
  test('is read from both styles of source, and only from one of Debian itself', () => {
    expect(debianMirror('deb [arch=amd64] http://mirror.example/debian/ bookworm main\n')).toBe(
      'http://mirror.example/debian',
    );
    expect(debianMirror('Types: deb\nURIs: https://mirror.example/debian\nSuites: trixie\n')).toBe(
      'https://mirror.example/debian',
    );
    expect(debianMirror('deb https://packages.example/node_20.x nodistro main\n')).toBeNull();
  });

  test('what is commented out is no mirror', () => {
    expect(debianMirror('# deb http://mirror.example/debian bookworm main\n')).toBeNull();
  });

  test('updates and security have archives of their own, which hold no whole suite', () => {
    expect(debianMirror('deb http://mirror.example/debian-security bookworm-security main\n')).toBeNull();
  });
});
