import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sampleHeader, sampleRecord } from '../../testing/sample-record.ts';
import { readRecord } from '../reading/read.ts';
import { writeRecord } from './write-record.ts';

const directory = mkdtempSync(join(tmpdir(), 'canialias-write-record-'));
afterAll(() => {
  rmSync(directory, { recursive: true });
});

test('a record comes back as it was written', async () => {
  const path = join(directory, 'run.jsonl');
  writeRecord(path, sampleRecord());
  expect(await readRecord(path)).toEqual(sampleRecord());
  expect(readdirSync(directory)).toEqual(['run.jsonl']);
});

test('what cannot be written leaves what was there', async () => {
  const path = join(directory, 'run.jsonl');
  writeRecord(path, sampleRecord());
  const wrong = sampleRecord({ header: { ...sampleHeader(), startedAt: 'yesterday' } });
  expect(() => {
    writeRecord(path, wrong);
  }).toThrow(/startedAt/);
  expect(await readRecord(path)).toEqual(sampleRecord());
  expect(readdirSync(directory)).toEqual(['run.jsonl']);
});

test('says why it cannot write, and where', () => {
  writeFileSync(join(directory, 'file'), '');
  for (const path of [join(directory, 'missing', 'run.jsonl'), join(directory, 'file', 'run.jsonl')]) {
    expect(() => {
      writeRecord(path, sampleRecord());
    }).toThrow(`cannot write ${path}: `);
  }
});
