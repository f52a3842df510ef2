import { expect, test } from 'vitest';
import { unitLine } from './unit-line.ts';

test.each([
  [['/usr/bin/docker', 'start', 'a b'], '"/usr/bin/docker" "start" "a b"'],
  [['sh', '-c', 'echo "$HOME"\ndate +%s'], String.raw`"sh" "-c" "echo \"$$HOME\"\ndate +%%s"`],
  [[String.raw`printf 'a\n'`], String.raw`"printf 'a\\n'"`],
])('the words %j', (words, line) => {
  expect(unitLine(words)).toBe(line);
});
