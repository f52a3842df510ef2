import { expect, test } from 'vitest';
import { plainReaders } from './plain-readers.ts';

test.each(["jq -r '.[0].State | keys > 3'", 'grep -c Up', "head -n1 | cut -d: -f2 | tr 'a' 'b'"])(
  '%s only reads',
  (readers) => {
    expect(plainReaders(readers)).toBe(readers);
  },
);

test.each([
  undefined,
  '',
  'xargs docker rm',
  'grep a | sh',
  'jq . >file',
  'head -n $N',
  'grep `x`',
  'jq "$A"',
])('%s is not run', (readers) => {
  expect(plainReaders(readers)).toBeNull();
});
