import { execFileSync } from 'node:child_process';
import { createWriteStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryDirectory } from '../../testing/sample-access.ts';
import { readBounded } from './read-bounded.ts';

const text = 'x'.repeat(3000);

function fileWith(content: string): string {
  const path = join(temporaryDirectory(), 'file');
  writeFileSync(path, content);
  return path;
}

function pipeWith(content: string): string {
  const path = join(temporaryDirectory(), 'pipe');
  execFileSync('mkfifo', [path]);
  createWriteStream(path)
    .on('error', () => undefined)
    .end(content);
  return path;
}

describe('readBounded', () => {
  test.each([
    ['a file', fileWith],
    ['a pipe', pipeWith],
  ])('reads %s whole, and refuses one that is too large', async (_, made) => {
    expect(Buffer.from(await readBounded(made(text), 3000)).toString()).toBe(text);
    await expect(readBounded(made(text), 2999)).rejects.toMatchObject({
      code: 'record-damaged',
      hint: expect.any(String) as string,
    });
  });

  test.each(['/dev/zero', '/dev/null'])('%s is no record, and is not read', async (device) => {
    await expect(readBounded(device)).rejects.toMatchObject({
      code: 'record-damaged',
      message: `${device}: is a device or a socket, not a run record`,
    });
  });

  test('a directory is said to be one', async () => {
    const path = temporaryDirectory();
    await expect(readBounded(path)).rejects.toMatchObject({
      code: 'record-missing',
      message: `${path}: is a directory, not a run record`,
    });
  });
});
