import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeRecord } from '../../harness/record/writing/write-record.ts';
import { temporaryDirectory } from '../../harness/testing/sample-access.ts';
import {
  hostOfToday,
  sampleFeature,
  sampleFeatures,
  sampleRecord,
  sampleTarget,
} from '../../harness/testing/sample-record.ts';
import { writeBaseline } from './write-baseline.ts';

const many = Array.from({ length: 30 }, (_, index) => sampleFeature(`cli:run --flag${10 + index}`));

function recordIn(directory: string, id: string, features: Parameters<typeof sampleFeatures>[1]): string {
  const path = join(directory, `${id}.jsonl`);
  writeRecord(
    path,
    sampleRecord({ targets: [sampleTarget(id, hostOfToday)], features: [sampleFeatures(id, features)] }),
  );
  return path;
}

test('tells what changes, column after column', async () => {
  const directory = temporaryDirectory();
  const file = join(directory, 'baseline.json');
  const first = await writeBaseline(recordIn(directory, 'docker', many), file);
  expect(first.split('\n').slice(0, 3)).toEqual([
    '30 features of 1 columns, reference docker@20.10.24',
    '  docker@20.10.24: 30 added, 0 removed, 0 changed',
    '+ cli:run --flag10: known on all columns',
  ]);
  expect(first).toMatch(/and 10 more: git diff shows them\n$/);
  const podman = [sampleFeature('cli:run --flag10', { state: 'unknown' })];
  expect(await writeBaseline(recordIn(directory, 'podman', podman), file)).toBe(
    [
      '30 features of 2 columns, reference docker@20.10.24',
      '  podman@4.3.1: 1 added, 0 removed, 0 changed',
      '+ cli:run --flag10: unknown on podman@4.3.1',
      '',
    ].join('\n'),
  );
  expect(
    await writeBaseline(recordIn(directory, 'podman', [sampleFeature('cli:run --flag10')]), file),
  ).toContain('~ cli:run --flag10: unknown -> known on podman@4.3.1\n');
  const before = readFileSync(file, 'utf8');
  expect(await writeBaseline(recordIn(directory, 'docker', many), file)).toContain('nothing changed\n');
  expect(readFileSync(file, 'utf8')).toBe(before);
});

test('refuses a record without features, and one without a reference', async () => {
  const directory = temporaryDirectory();
  for (const path of [recordIn(directory, 'docker', []), recordIn(directory, 'podman', many)])
    await expect(writeBaseline(path, join(directory, 'none.json'))).rejects.toMatchObject({ code: 'usage' });
});
