import { describe, expect, test } from 'vitest';
import { hasLoopback, networkTraits, policyOf } from './network-traits.ts';

describe('hasLoopback', () => {
  test('depends on the address ::1 alone', () => {
    expect(hasLoopback('00000000000000000000000000000001 01 80 10 80       lo\n')).toBe(true);
    expect(hasLoopback('fe800000000000000000000000000001 02 40 20 80     eth0\n')).toBe(false);
    expect(hasLoopback('')).toBe(false);
  });
});

describe('policyOf', () => {
  test('is that of the chain, not the target of a rule in it', () => {
    expect(policyOf('-P FORWARD DROP\n-A FORWARD -j ACCEPT\n')).toBe('DROP');
    expect(policyOf('-A FORWARD -j ACCEPT')).toBeNull();
    expect(policyOf('')).toBeNull();
  });
});

test('this host tells where its unprivileged ports begin', async () => {
  expect((await networkTraits()).unprivilegedPortStart).toBeGreaterThanOrEqual(0);
});
