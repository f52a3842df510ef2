import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { CanialiasError } from '../../errors.ts';
import { sampleHeader, sampleResult } from '../../testing/sample-record.ts';
import { openRecord } from './write.ts';

const directory = mkdtempSync(join(tmpdir(), 'canialias-write-'));
afterAll(() => {
  rmSync(directory, { recursive: true });
});

function caught(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('openRecord', () => {
  test('has every line in the file before the next one is asked for', () => {
    const path = join(directory, 'run.jsonl');
    const writer = openRecord(path);
    writer.append(sampleHeader());
    expect(readFileSync(path, 'utf8')).toBe(`${JSON.stringify(sampleHeader())}\n`);
    writer.append(sampleResult('dns/name', 'docker'));
    expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(3);
    writer.close();
    writer.close();
  });

  test('starts an empty record over an older one', () => {
    const path = join(directory, 'again.jsonl');
    for (const runId of ['first', 'second']) {
      const writer = openRecord(path);
      writer.append(sampleHeader({ runId }));
      writer.close();
    }
    expect(readFileSync(path, 'utf8')).toBe(`${JSON.stringify(sampleHeader({ runId: 'second' }))}\n`);
  });

  test('lets nothing through that looks like a credential', () => {
    const path = join(directory, 'told.jsonl');
    const writer = openRecord(path);
    const reason = 'no answer from tcp://me:hunter2@host:2375';
    writer.append({
      type: 'missing-target',
      id: 'docker',
      reason,
      hint: 'Authorization: Basic bWU6aHVudGVyMg==',
    });
    writer.close();
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
      reason: 'no answer from tcp://me:[hidden]@host:2375',
      hint: 'Authorization: Basic [hidden]',
    });
  });

  test('refuses a line that the model does not know, and writes nothing of it', () => {
    const path = join(directory, 'wrong.jsonl');
    const writer = openRecord(path);
    expect(() => {
      writer.append({ ...sampleHeader(), startedAt: 'yesterday' });
    }).toThrow(/startedAt/);
    writer.close();
    expect(readFileSync(path, 'utf8')).toBe('');
  });

  test('says where it cannot write', () => {
    const error = caught(() => openRecord(join(directory, 'missing', 'run.jsonl')));
    expect(error).toBeInstanceOf(CanialiasError);
    expect(error).toMatchObject({ code: 'cannot-write' });
    expect(String(error)).toContain('its directory does not exist');
    expect(caught(() => openRecord(directory))).toMatchObject({ code: 'cannot-write' });
  });

  test.skipIf(process.getuid?.() === 0)('says that it may not write', () => {
    const closed = mkdtempSync(join(directory, 'closed-'));
    chmodSync(closed, 0o500);
    const error = caught(() => openRecord(join(closed, 'run.jsonl')));
    expect(error).toMatchObject({ code: 'cannot-write' });
    expect(String(error)).toContain('permission denied');
  });

  test.skipIf(!existsSync('/dev/full'))('says that the disk is full, every time, and still closes', () => {
    const writer = openRecord('/dev/full');
    const append = () => {
      writer.append(sampleHeader());
    };
    const first = caught(append);
    expect(first).toMatchObject({ code: 'disk-full' });
    expect(String(first)).toContain('cannot write /dev/full: no space is left');
    expect(caught(append)).toBe(first);
    writer.close();
  });
});
