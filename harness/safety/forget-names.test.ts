import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import type { ClientCommand } from '../transport/target.ts';
import { forgetNames, staleNames } from './forget-names.ts';

const ours = 'ca-k3x9ab12-compose-ports-1_default';
const client = (uid: number): ClientCommand => ({
  kind: 'podman',
  file: '/usr/bin/podman',
  args: [],
  env: {},
  uid,
  userName: 'canialias',
  home: '/home/canialias',
  cwd: '/',
});
const isOurs = (network: string) => network === ours;
let root: string;
let socket: string;
let names: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'canialias-names-'));
  socket = join(root, 'podman.sock');
  writeFileSync(socket, '');
  const { uid } = statSync(socket);
  names = join(root, uid === 0 ? '' : `user/${uid}`, 'containers/networks/aardvark-dns');
  mkdirSync(names, { recursive: true });
  for (const name of [ours, 'web', 'aardvark.pid']) writeFileSync(join(names, name), '');
});

test('the names of a network of ours that is gone go, and no others', () => {
  forgetNames({ socket, servedBy: null, traits: { engine: 'podman' } }, isOurs, root);
  expect(readdirSync(names).toSorted()).toEqual(['aardvark.pid', 'web']);
});

test('the names of networks that are not there are stale', async () => {
  const target = { socket, servedBy: null, traits: { engine: 'podman' } } as const;
  const networks = () => Promise.resolve(['podman', 'web']);
  expect(await staleNames(target, networks, root)).toEqual([join(names, ours)]);
  expect(await staleNames({ ...target, traits: { engine: 'docker' } }, networks, root)).toEqual([]);
});

test('Docker keeps none there', () => {
  forgetNames({ socket, servedBy: null, traits: { engine: 'docker' } }, isOurs, root);
  expect(readdirSync(names)).toContain(ours);
});

test('the socket of a run that was killed need not be there', () => {
  const { uid } = statSync(socket);
  rmSync(socket);
  forgetNames({ socket, servedBy: client(uid), traits: { engine: 'podman' } }, isOurs, root);
  expect(readdirSync(names)).not.toContain(ours);
});

test('a host without that server has nothing to take away', () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'canialias-none-'));
  expect(() => {
    forgetNames({ socket, servedBy: null, traits: { engine: 'podman' } }, isOurs, elsewhere);
  }).not.toThrow();
});
