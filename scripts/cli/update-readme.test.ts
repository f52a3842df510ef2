import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sampleMatrix } from '../../reports/testing/sample-matrix.ts';
import { updateReadme } from './update-readme.ts';

const directory = mkdtempSync(join(tmpdir(), 'canialias-readme-'));
afterAll(() => {
  rmSync(directory, { recursive: true });
});

test('the page gets the table, and keeps all else', async () => {
  const path = join(directory, 'README.md');
  writeFileSync(path, 'Before\n<!-- matrix: begin -->\n<!-- matrix: end -->\nAfter\n');
  await updateReadme(path, sampleMatrix());
  expect(readFileSync(path, 'utf8')).toMatch(/^Before\n.*\| `dns` \| 1 of 1 \| 1 of 1 \|.*\nAfter\n$/s);
});

test('a page without markers stays as it is', async () => {
  const path = join(directory, 'plain.md');
  writeFileSync(path, 'Text\n');
  await expect(updateReadme(path, sampleMatrix())).rejects.toMatchObject({ code: 'usage' });
  expect(readFileSync(path, 'utf8')).toBe('Text\n');
});

test('a page that is not there is named', async () => {
  const path = join(directory, 'none.md');
  await expect(updateReadme(path, sampleMatrix())).rejects.toThrow(`${path}: cannot be read`);
});
