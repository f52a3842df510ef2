import { expect, test } from 'vitest';
import { saysWithoutEffect } from './without-effect.ts';

test.each([
  'This flag is a no-op',
  'a NOOP for scripts',
  'an old option, which has no effect here',
  'Ignored. For scripts',
  'Unused',
  'Not implemented',
])('"%s" says that it does nothing', (text) => {
  expect(saysWithoutEffect(text)).toBe(true);
});

test.each([
  'Ignore errors of the first kind',
  'Errors are ignored',
  'Skip unused stages',
  'Not supported with the "--remote" flag',
  'Remove unused images',
])('"%s" says what it does', (text) => {
  expect(saysWithoutEffect(text)).toBe(false);
});
