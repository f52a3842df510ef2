import { expect, test } from 'vitest';
import { staleNamesInWords } from './stale-names.ts';

test('names each file', () => {
  expect(staleNamesInWords([])).toEqual([]);
  expect(staleNamesInWords(['/run/a', '/run/b'])[0]?.hint).toBe('remove /run/a and /run/b');
});
