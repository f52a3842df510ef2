import { describe, expect, test } from 'vitest';
import { checkVitestOptions, parseVitestOptions } from './vitest-options.ts';

const check = (line: string) => checkVitestOptions(line.split(' '));

describe('checkVitestOptions', () => {
  test('takes the options that Vitest has, in every way of writing them', async () => {
    await check('suites/dns -t dns --project docker --project=unit');
    await check(
      '--bail 1 --no-color --test-name-pattern x --reporter=dot --coverage.enabled -u --hideSkippedTests',
    );
  });

  test('refuses one that Vitest does not have, before anything is measured', async () => {
    await expect(check('--bail 1 --projct docker')).rejects.toMatchObject({
      code: 'usage',
      message: "unknown option '--projct'",
    });
    await expect(check('-z')).rejects.toMatchObject({ message: "unknown option '-z'" });
  });

  test('refuses to ask twice', async () => {
    await expect(check('--retry 2')).rejects.toMatchObject({
      code: 'usage',
      message: '--retry is not taken',
    });
  });
});

describe('parseVitestOptions', () => {
  test('tells filters from options', () => {
    expect(parseVitestOptions(['suites/dns', '-t', 'name'])).toMatchObject({
      filter: ['suites/dns'],
      options: { testNamePattern: 'name' },
    });
  });
});
