import { isIPv6 } from 'node:net';
import { expect, test } from 'vitest';
import { prefixFor } from './stage.ts';

test('each test subnet gives a prefix of its own, which is one', () => {
  expect(prefixFor({ cidr: '198.19.240.128/28' })).toBe('fd00:ca:c613:f080');
  const third = Array.from({ length: 256 }, (_, byte) => byte);
  const prefixes = third.flatMap((byte) =>
    [18, 19].map((second) => prefixFor({ cidr: `198.${second}.${byte}.144/28` })),
  );
  expect(new Set(prefixes).size).toBe(512);
  expect(prefixes.filter((prefix) => !isIPv6(`${prefix}::1`))).toEqual([]);
});
