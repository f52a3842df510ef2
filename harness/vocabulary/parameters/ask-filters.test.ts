import { describe, expect, test } from 'vitest';
import { isUnknownFilter } from './ask-filters.ts';

describe('an unknown filter is told from a bad value', () => {
  test.each([
    ["400 Invalid filter 'zz'", true],
    ["400 invalid filter 'zz'", true],
    ['500 zz is an invalid filter', true],
    ['500 invalid filter "zz"', true],
    ["400 invalid filter 'zz=[maybe]'", false],
    ["400 invalid value for filter 'zz', must be true", false],
    ['404 no such image: zz-none', false],
  ])('%s', (says, isUnknown) => {
    expect(isUnknownFilter(says, 'zz')).toBe(isUnknown);
  });
});
