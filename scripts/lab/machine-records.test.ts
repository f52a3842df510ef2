import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readRecord } from '../../harness/record/reading/read.ts';
import { sampleRecord } from '../../harness/testing/sample-record.ts';
import { partsOf } from './machine-records.ts';

function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'canialias-parts-'));
  onTestFinished(() => {
    rmSync(directory, { recursive: true });
  });
  return directory;
}

test('a part is a record of its own, and goes when the run has one', async () => {
  const out = temporaryDirectory();
  const parts = partsOf('k3x9', join(out, 'not-yet-there'));
  const path = parts.keep('debian-12-docker', sampleRecord());
  expect(path).toBe(join(out, 'not-yet-there', 'parts-k3x9', 'debian-12-docker.jsonl'));
  expect((await readRecord(path)).header).toEqual(sampleRecord().header);
  parts.drop();
  expect(existsSync(path)).toBe(false);
});

test('what an earlier run left stays', () => {
  const out = temporaryDirectory();
  partsOf('k3x9', out).keep('debian-12-docker', sampleRecord());
  const later = partsOf('m4y8', out);
  later.keep('debian-12-docker', sampleRecord());
  later.drop();
  expect(readdirSync(out)).toEqual(['parts-k3x9']);
});
