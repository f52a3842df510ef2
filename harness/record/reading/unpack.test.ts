import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { sampleRecord } from '../../testing/sample-record.ts';
import { recordLines } from '../writing/record-lines.ts';
import { readRecord } from './read.ts';
import { unpack } from './unpack.ts';

const directory = mkdtempSync(join(tmpdir(), 'canialias-unpack-'));
const path = join(directory, 'run.jsonl.gz');
const text = recordLines(sampleRecord())
  .map((line) => `${JSON.stringify(line)}\n`)
  .join('');
const packed = gzipSync(text);
afterAll(() => {
  rmSync(directory, { recursive: true });
});

test('a compressed record reads like a plain one, whatever its name', async () => {
  for (const bytes of [packed, Buffer.from(text)]) {
    writeFileSync(path, bytes);
    expect(await readRecord(path)).toEqual(sampleRecord());
  }
});

test('one that unpacks to more than a record can have is refused', () => {
  expect(() => unpack(packed, path, 1024)).toThrow(
    expect.objectContaining({
      code: 'record-damaged',
      message: expect.stringContaining('has more than') as string,
    }),
  );
});

test.each([10, Math.floor(packed.length / 2), packed.length - 1])(
  'cut off after %i bytes it is damaged, and said to be',
  async (length) => {
    writeFileSync(path, packed.subarray(0, length));
    await expect(readRecord(path)).rejects.toMatchObject({ code: 'record-damaged' });
  },
);
