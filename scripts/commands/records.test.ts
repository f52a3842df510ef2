import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { exitCodes } from '../../harness/errors.ts';
import type { RunRecord } from '../../harness/record/model.ts';
import { readRecord } from '../../harness/record/reading/read.ts';
import { writeRecord } from '../../harness/record/writing/write-record.ts';
import { sampleHeader, sampleRecord, sampleTarget } from '../../harness/testing/sample-record.ts';

import { question, sampleRun } from '../../reports/testing/sample-runs.ts';
import { main } from '../main.ts';

let stdout: string;
let stderr: string;

beforeEach(() => {
  stdout = '';
  stderr = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    stdout += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    stderr += String(text);
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
});

const directory = mkdtempSync(join(tmpdir(), 'canialias-records-'));
afterAll(() => {
  rmSync(directory, { recursive: true });
});

function file(name: string, record: RunRecord): string {
  const path = join(directory, name);
  writeRecord(path, record);
  return path;
}

const docker = file('docker.jsonl', sampleRecord({ targets: [sampleTarget('docker')] }));
const podman = file(
  'podman.jsonl',
  sampleRecord({ header: sampleHeader({ runId: 'other' }), targets: [sampleTarget('podman')] }),
);
const versions = file(
  'versions.jsonl',
  sampleRun(
    [
      { id: 'podman@4.3.1', traits: { version: '4.3.1' }, answers: { 'dns/a': { known: 1 } } },
      { id: 'podman@5.4.2', traits: { version: '5.4.2' }, answers: { 'dns/a': 'same' } },
    ],
    [question('dns/a')],
  ),
);

describe('merge', () => {
  test('writes one record and says what it holds', async () => {
    const out = join(directory, 'merged.jsonl');
    expect(await main(['merge', podman, docker, '--out', out])).toBe(0);
    expect(stdout).toBe(`${out}: 1 scenario on 2 targets, from 2 runs\n`);
    expect((await readRecord(out)).targets.map(({ id }) => id)).toEqual(['docker', 'podman']);
  });

  test.each([
    [['merge', docker, docker], 'cannot-merge', 'the run k3x9 is in two of the records'],
    [['merge', docker, '/nowhere.jsonl'], 'record-missing', 'there is no such run record'],
  ] as const)('%j is refused as %s', async (args, code, message) => {
    expect(await main([...args, '--out', join(directory, 'not.jsonl')])).toBe(exitCodes[code]);
    expect(stderr).toContain(message);
  });
});

describe('diff', () => {
  test('ends with 0 where nothing changed', async () => {
    expect(await main(['diff', docker, docker])).toBe(0);
    expect(stdout).toContain('Nothing changed: 1 answer compared.');
  });

  test.each([
    [[], 'What changes from podman@4.3.1 to podman@5.4.2\n'],
    [['--markdown'], '# What changes from podman\\@4.3.1 to podman\\@5.4.2\n'],
    [['--json'], '"kind": "newly-same"'],
  ] as const)('ends with 1 where something did, and tells it with %j', async (options, text) => {
    const columns = ['--from', 'podman@4.3.1', '--to', 'podman@5.4.2'];
    expect(await main(['diff', versions, ...columns, ...options])).toBe(1);
    expect(stdout).toContain(text);
  });

  test('compares a column of one record with one of another', async () => {
    expect(await main(['diff', versions, docker, '--from', 'podman@5.4.2', '--to', 'docker'])).toBe(1);
    expect(stdout).toContain('compared  podman@5.4.2 -> docker');
  });

  test.each([
    [['diff', docker], 'usage', 'there is nothing to compare with'],
    [['diff', versions, '--from', 'podman@4.3.1'], 'usage', '--from and --to go together'],
    [['diff', docker, docker, '--json', '--markdown'], 'usage', 'cannot be used with'],
    [['diff', docker, podman], 'unknown-target', 'no target in common: docker; and podman'],
    [['diff', docker, '--from', 'docker', '--to', 'podman'], 'unknown-target', 'has no target podman'],
  ] as const)('%j is refused as %s', async (args, code, message) => {
    expect(await main([...args])).toBe(exitCodes[code]);
    expect(stderr).toContain(message);
    expect(stderr).toMatch(/\n {2}hint: \S/);
    expect(stdout).toBe('');
  });
});

describe('ranges', () => {
  test('tells where an answer flips, as text and as JSON', async () => {
    expect(await main(['ranges', versions])).toBe(0);
    expect(stdout).toContain('answers like Docker since Podman > 4.3.1, at most 5.4.2: 1 -> true');
    stdout = '';
    expect(await main(['ranges', versions, '--json', '--engine', 'podman', '--fact', 'dns/*#*'])).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      ranges: [{ inference: { kind: 'flips', flips: [{ after: '4.3.1', atMost: '5.4.2' }] } }],
    });
    stdout = '';
    await main(['ranges', versions, '--json', '--fact', 'volumes/**']);
    expect(JSON.parse(stdout)).toMatchObject({ ranges: [] });
  });
});

test('report writes feeds for the address that is given, and none without', async () => {
  const [bare, published] = [join(directory, 'bare'), join(directory, 'published')];
  expect(await main(['report', docker, '--out', bare])).toBe(0);
  expect(existsSync(join(bare, 'feed.xml'))).toBe(false);
  expect(await main(['report', docker, '--out', published, '--home', 'https://example.org/m'])).toBe(0);
  expect(readFileSync(join(published, 'feed.xml'), 'utf8')).toContain(
    '<link>https://example.org/m/changes.html</link>',
  );
}, 60_000);
