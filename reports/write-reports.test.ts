import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sampleMatrix } from './testing/sample-matrix.ts';
import { summarySchema } from './view/summary-schema.ts';
import { writeReports } from './write-reports.ts';

const base = mkdtempSync(join(tmpdir(), 'canialias-reports-'));
afterAll(() => {
  rmSync(base, { recursive: true });
});

test('writes three reports into a directory that it makes', async () => {
  const directory = join(base, 'a', 'b');
  const paths = await writeReports(sampleMatrix(), directory, null);
  expect(paths.map((path) => path.slice(directory.length + 1))).toEqual([
    'MATRIX.md',
    'summary.json',
    'junit.xml',
  ]);
  expect(readdirSync(directory).sort()).toEqual(['MATRIX.md', 'junit.xml', 'summary.json']);
  const summary: unknown = JSON.parse(readFileSync(join(directory, 'summary.json'), 'utf8'));
  expect(summarySchema.parse(summary).totals.cells).toBe(2);
});

test('says where it cannot write', async () => {
  const file = join(base, 'file');
  writeFileSync(file, '');
  await expect(writeReports(sampleMatrix(), join(file, 'out'), null)).rejects.toMatchObject({
    code: 'cannot-write',
  });
});

test.skipIf(!existsSync('/dev/full'))('a full disk leaves the earlier reports whole', async () => {
  const directory = mkdtempSync(join(base, 'full-'));
  await writeReports(sampleMatrix(), directory, null);
  const before = readFileSync(join(directory, 'MATRIX.md'), 'utf8');
  symlinkSync('/dev/full', join(directory, 'MATRIX.md.partial'));
  await expect(writeReports(sampleMatrix({ interrupted: true }), directory, null)).rejects.toMatchObject({
    code: 'disk-full',
  });
  expect(readFileSync(join(directory, 'MATRIX.md'), 'utf8')).toBe(before);
  expect(readdirSync(directory)).not.toContain('MATRIX.md.partial');
});
