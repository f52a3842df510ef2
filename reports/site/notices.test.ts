import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryDirectory } from '../../harness/testing/sample-access.ts';
import { scriptNotices } from './assets.ts';
import { noticesOf } from './notices.mjs';

const line = '-'.repeat(80);

test("the site's scripts have the licence of each library that they hold", async () => {
  const notices = (await scriptNotices()).split(`\n${line}\n\n`);
  const names = notices.map((notice) => notice.split(' ')[0]);
  for (const name of ['dockerfile-ast', 'semver', 'yaml', 'zod']) expect(names).toContain(name);
  expect(new Set(names).size).toBe(names.length);
  for (const notice of notices)
    expect(notice).toMatch(/^\S+ \d+\.\d+\.\d+ \([\w.-]+\)\n\n.*Copyright.{400}/is);
});

/** A package that there is not; the file of it that a bundle has. */
function packageIn(root: string, name: string, manifest: object, files: Record<string, string> = {}): string {
  const directory = join(root, 'node_modules', name);
  mkdirSync(directory, { recursive: true });
  const all = { 'package.json': JSON.stringify({ name, version: '1.2.3', ...manifest }), ...files };
  for (const [file, text] of Object.entries(all)) writeFileSync(join(directory, file), text);
  return `node_modules/${name}/index.js`;
}

describe('a package', () => {
  test('is named once, with its own text', () => {
    const root = `${temporaryDirectory()}/`;
    const one = packageIn(root, 'one', { license: 'ISC' }, { LICENSE: 'Copyright One\n' });
    const two = packageIn(root, '@of/two', { license: 'BSD-3-Clause' }, { 'licence.md': 'Copyright Two\n' });
    expect(noticesOf(root, [one, two, one, 'harness/errors.ts'])).toBe(
      `@of/two 1.2.3 (BSD-3-Clause)\n\nCopyright Two\n\n${line}\n\none 1.2.3 (ISC)\n\nCopyright One\n`,
    );
  });

  test('without a text has that of its licence, where it is known', () => {
    const root = `${temporaryDirectory()}/`;
    const bare = packageIn(root, 'bare', { license: 'MIT', author: { name: 'A. Author' } });
    expect(noticesOf(root, [bare])).toMatch(
      /^bare 1\.2\.3 \(MIT\)\n\nCopyright \(c\) A\. Author\n\nPermission is hereby granted/,
    );
    const other = packageIn(root, 'other', { license: 'BSD-2-Clause' });
    expect(() => noticesOf(root, [other])).toThrow('other ships no licence');
  });
});
