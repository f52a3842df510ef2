import { describe, expect, test } from 'vitest';
import { busybox } from '../testing/test-binaries.ts';
import { appletNames, missingApplets } from './applets.ts';

describe('appletNames', () => {
  test('reads the whole table and stops at its end', () => {
    const names = appletNames(busybox());
    expect(names.slice(0, 4)).toEqual(['[', '[[', 'ash', 'cat']);
    expect(names.at(-1)).toBe('wget');
  });

  test('the table need not follow the end of another string', () => {
    expect(appletNames(Buffer.from(' [\0[[\0ash\0'))).toEqual(['[', '[[', 'ash']);
  });

  test('a string after the table that is out of order does not belong to it', () => {
    expect(appletNames(Buffer.from('\0[\0[[\0ash\0zcat\0busybox\0'))).toEqual(['[', '[[', 'ash', 'zcat']);
  });

  test('bytes without a table, or with one cut off, give what is there', () => {
    expect(appletNames(Buffer.from('no table here'))).toEqual([]);
    expect(appletNames(Buffer.from('\0[\0[[\0ash'))).toEqual(['[', '[[']);
  });
});

test('missingApplets names what the fixtures cannot do without', () => {
  expect(missingApplets(busybox())).toEqual([]);
  expect(missingApplets(busybox({ without: ['httpd', 'sh', 'id'] }))).toEqual(['httpd', 'sh']);
});
