import { describe, expect, test } from 'vitest';
import { putAside, sameBut } from './put-aside.ts';

const nothing: ReadonlySet<string> = new Set();
const id = '4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945';

describe('what an engine chooses is put aside', () => {
  test.each([
    ['an id', `sha256:${id}`, '<id>'],
    ['a short id', `removed ${id.slice(0, 12)}`, 'removed <id>'],
    ['an id of compose', '0f8fad5b-d9cb-469f-a165-70867728950e', '<id>'],
    ['times of inspect', '2025-11-03T09:15:00.123456789Z', '<time>'],
    ['times of a list', '2025-11-03 09:15:00 +0000 UTC', '<time>'],
    ['times of a mail', 'Mon, 03 Nov 2025 09:15:00 GMT', '<time>'],
    ['times of date', 'Mon Nov  3 09:15:00 UTC 2025', '<time>'],
    ['ages', 'Up 3 seconds, created About a minute ago', 'Up <time>, created <time>'],
    ['durations', 'done in 1.2s, 340ms', 'done in <time>, <time>'],
    [
      'durations of a test',
      '# duration_ms 1676.81, "elapsed": 12',
      '# duration_ms <time>, "elapsed": <time>',
    ],
    ['seconds since 1970', '1762161300', '<time>'],
    ['addresses', '172.17.0.2 and 10.88.0.5/16', '<address> and <address>/16'],
    ['hardware addresses', '02:42:ac:11:00:02', '<address>'],
    ['addresses of IPv6', 'fd00:ca::2', '<address>'],
    ['ports', '0.0.0.0:49153->80/tcp, [::]:32768', '0.0.0.0:<port>->80/tcp, [::]:<port>'],
  ])('%s', (_, text, aside) => {
    expect(putAside(text, nothing)).toBe(aside);
  });
});

test.each([
  ['an address that says where it listens', '0.0.0.0:8080 and 127.0.0.1:80'],
  ['a version', 'Docker version 28.5.2, build abc'],
  ['a word of hexadecimal letters', 'deadbeefcafe'],
  ['a port below', ':8080'],
  ['a count', '3 containers'],
])('%s stays', (_, text) => {
  expect(putAside(text, nothing)).toBe(text);
});

test('what the command wrote itself stays', () => {
  expect(putAside('10.5.0.3:49153 10.5.0.4', new Set(['10.5.0.3', '49153']))).toBe(
    '10.5.0.3:49153 <address>',
  );
});

test('widths of tables, colours and line ends do not count', () => {
  expect(putAside('NAME     STATE\r\n\u001b[32mweb\u001b[0m      up  \n', nothing)).toBe(
    'NAME STATE\nweb up',
  );
});

describe('names that the engines made up', () => {
  test('are the same', () => {
    expect(sameBut('busybox focused_turing up', 'busybox eager_curie1 up')).toBe(true);
  });

  test('other words are not', () => {
    expect(sameBut('web up', 'web exited')).toBe(false);
    expect(sameBut('a_b c', 'a_b d_e')).toBe(false);
  });
});
