import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { siteFiles } from './site-files.ts';

const base = mkdtempSync(join(tmpdir(), 'canialias-site-files-'));
afterAll(() => {
  rmSync(base, { recursive: true });
});

test('an earlier site’s files go, and those of others stay', async () => {
  const directory = join(base, 'site');
  const before = siteFiles(directory);
  await before.put([
    { path: 'index.html', text: 'one' },
    { path: 'scenarios/dns/gone.html', text: 'gone' },
  ]);
  await before.finish();
  writeFileSync(join(directory, 'mine.html'), 'mine');
  const after = siteFiles(directory);
  await after.put([{ path: 'index.html', text: 'two' }]);
  await after.finish();
  expect(readFileSync(join(directory, 'index.html'), 'utf8')).toBe('two');
  expect(existsSync(join(directory, 'scenarios/dns/gone.html'))).toBe(false);
  expect(readFileSync(join(directory, 'mine.html'), 'utf8')).toBe('mine');
});

test('a list of files that leads elsewhere removes nothing there', async () => {
  const directory = join(base, 'trapped');
  const outside = join(base, 'outside');
  writeFileSync(outside, 'kept');
  mkdirSync(join(directory, 'assets'), { recursive: true });
  writeFileSync(join(directory, 'assets/files.txt'), `../outside\n${outside}\na/../../outside\n`);
  await siteFiles(directory).finish();
  expect(readFileSync(outside, 'utf8')).toBe('kept');
});

test('says where it cannot write', () => {
  const file = join(base, 'file');
  writeFileSync(file, '');
  expect(() => siteFiles(file)).toThrow(expect.objectContaining({ code: 'cannot-write' }));
});
