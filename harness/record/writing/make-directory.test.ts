import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryDirectory } from '../../testing/sample-access.ts';
import { makeDirectory } from './make-directory.ts';

describe('makeDirectory', () => {
  test('makes all that is missing, and is content with what is there', () => {
    const path = join(temporaryDirectory(), 'a', 'b', 'c');
    makeDirectory(path, 0o700);
    makeDirectory(path);
    expect(statSync(path).mode & 0o777).toBe(0o700);
  });

  test('a file in its place or above it is an error with a hint', () => {
    const file = join(temporaryDirectory(), 'file');
    writeFileSync(file, '');
    for (const path of [file, join(file, 'below'), join(file, 'a', 'b')]) {
      expect(() => {
        makeDirectory(path);
      }).toThrow(expect.objectContaining({ code: 'cannot-write', hint: expect.any(String) as string }));
    }
  });

  test.skipIf(process.platform !== 'linux')('below /proc it ends, and says that it cannot', () => {
    for (const path of ['/proc/nope', '/proc/nope/deeper']) {
      expect(() => {
        makeDirectory(path);
      }).toThrow(`cannot write ${path}: its directory does not exist`);
    }
  });
});
