import { expect, test } from 'vitest';
import { lookOf, memberAt, subnetsOf } from './project-look.ts';

test('what a key sets is looked at, where it is known where', () => {
  expect(lookOf('compose:services.*.ipc')).toEqual(['HostConfig', 'IpcMode']);
  expect(lookOf('compose:services.*.environment')).toBeNull();
});

test.each([
  ['', 'own'],
  ['private', 'own'],
  ['shareable', 'own'],
  ['host', 'host'],
  ['container:4f1', 'container'],
])('a namespace that is told as %j is %s', (told, expected) => {
  expect(memberAt({ HostConfig: { PidMode: told } }, ['HostConfig', 'PidMode'])).toBe(expected);
});

test('other members are as they are told, and null where they are not', () => {
  const container = { Config: { Healthcheck: { Test: ['CMD', 'a'] } } };
  expect(memberAt(container, ['Config', 'Healthcheck', 'Test'])).toEqual(['CMD', 'a']);
  expect(memberAt(container, ['HostConfig', 'GroupAdd'])).toBeNull();
});

test('subnets of a network', () => {
  expect(subnetsOf({ IPAM: { Config: [{ Subnet: '10.9.0.0/24', Gateway: '10.9.0.1' }] } })).toEqual([
    '10.9.0.0/24',
  ]);
  expect(subnetsOf({ IPAM: null })).toEqual([]);
});
