import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { CanialiasError } from '../../errors.ts';
import {
  sampleCensus,
  sampleFact,
  sampleLines,
  sampleRecord,
  sampleResult,
  sampleScenario,
  sampleSurface,
  sampleTarget,
} from '../../testing/sample-record.ts';
import type { RunRecord } from '../model.ts';
import { readRecord } from './read.ts';

const directory = mkdtempSync(join(tmpdir(), 'canialias-read-'));
const path = join(directory, 'run.jsonl');
afterAll(() => {
  rmSync(directory, { recursive: true });
});

function textOf(record: RunRecord): string {
  return sampleLines(record)
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');
}

async function refusal(content: string | Uint8Array): Promise<CanialiasError> {
  writeFileSync(path, content);
  return refusalOf(path);
}

async function refusalOf(file: string): Promise<CanialiasError> {
  const error: unknown = await readRecord(file).then(
    () => new Error('was read'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof CanialiasError)) throw error;
  expect(error.message).not.toContain('\n');
  expect(error.hint).not.toBe('');
  return error;
}

const whole = textOf(sampleRecord());
const footer = JSON.stringify(sampleRecord().footer);

describe('readRecord', () => {
  test('reads a whole record', async () => {
    writeFileSync(path, whole);
    expect(await readRecord(path)).toEqual(sampleRecord());
  });

  test('says that there is no record', async () => {
    expect(await refusalOf(join(directory, 'none.jsonl'))).toMatchObject({
      code: 'record-missing',
      message: `${directory}/none.jsonl: there is no such run record`,
    });
    expect(await refusalOf(directory)).toMatchObject({ code: 'record-missing' });
  });

  test.each([
    ['a text', 'hello\n'],
    ['JSON of another kind', '{"name":"canialias","version":"1"}\n'],
    ['a number', '7\n'],
    ['an image', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
    ['a footer first', `${footer}\n`],
  ])('knows that a file is not ours: %s', async (_, content) => {
    const error = await refusal(content);
    expect(error.code).toBe('record-damaged');
    expect(error.message).toContain('is not a run record');
  });

  test('a newer record is refused for its age, whatever else is in it', async () => {
    const error = await refusal('{"type":"header","schema":11,"shape":"unheard of"}\n{"type":"new"}\n');
    expect(error).toMatchObject({ code: 'record-newer', exitCode: 12 });
    expect(error.hint).toContain('Update canialias');
  });

  test.each([
    ['', 'is empty'],
    [whole.slice(0, 10), 'is cut off in line 1'],
    [whole.slice(0, -1), 'is cut off in line 9'],
    [whole.split('\n').slice(0, 3).join('\n').concat('\n'), 'is cut off after line 3'],
  ])('a record without its end is cut off (%#)', async (content, message) => {
    const error = await refusal(content);
    expect(error.code).toBe('record-damaged');
    expect(error.message).toContain(message);
  });

  test.each([
    ['{"type":', 'line 3: is not JSON'],
    ['', 'line 3: is empty'],
    ['{"type":"guess"}', 'line 3: type: '],
    ['{"type":"scenario"}', 'line 3: id: '],
    [JSON.stringify({ ...sampleScenario('dns/x'), colour: 'red' }), 'Unrecognized key'],
  ])('names the damaged line and what is wrong: %s', async (line, message) => {
    const lines = whole.split('\n');
    const error = await refusal([...lines.slice(0, 2), line, ...lines.slice(2)].join('\n'));
    expect(error.code).toBe('record-damaged');
    expect(error.message).toContain(message);
  });

  test('bytes that are not UTF-8 are damage, not question marks', async () => {
    const bytes = Buffer.from(whole);
    bytes[bytes.indexOf('Scripts')] = 0xff;
    expect((await refusal(bytes)).message).toContain('is not UTF-8 text');
  });

  const docker = sampleTarget('docker');
  const name = sampleScenario('dns/name');
  const of = (surface: Parameters<typeof sampleSurface>[0]) =>
    sampleRecord({ results: [sampleResult('dns/name', 'docker', { surfaces: [sampleSurface(surface)] })] });
  test.each<[string, RunRecord | string]>([
    ['two headers', whole + whole],
    ['two footers', `${whole}${footer}\n`],
    ['lines after its footer', `${whole}${JSON.stringify(sampleTarget('podman-rootless'))}\n`],
    ['names the target "docker" twice', sampleRecord({ targets: [docker, docker], results: [] })],
    [
      'names the target "docker" twice',
      sampleRecord({ missing: [{ type: 'missing-target', id: 'docker', reason: 'down', hint: 'start it' }] }),
    ],
    ['names the scenario "dns/name" twice', sampleRecord({ scenarios: [name, name], results: [] })],
    ['two censuses of "docker"', sampleRecord({ census: [sampleCensus(docker), sampleCensus(docker)] })],
    ['a census of "lab"', sampleRecord({ census: [sampleCensus(sampleTarget('lab'))] })],
    ['unknown scenario "dns/gone"', sampleRecord({ results: [sampleResult('dns/gone', 'docker')] })],
    ['unknown target "gone"', sampleRecord({ results: [sampleResult('dns/name', 'gone')] })],
    [
      'two results of scenario and target ["dns/name","docker"]',
      sampleRecord({ results: [sampleResult('dns/name', 'docker'), sampleResult('dns/name', 'docker')] }),
    ],
    [
      'has 2 results, and its footer counts 5',
      { ...sampleRecord(), footer: { ...sampleRecord().footer, results: 5 } },
    ],
    [
      'the surface cli twice',
      sampleRecord({
        results: [sampleResult('dns/name', 'docker', { surfaces: [sampleSurface(), sampleSurface()] })],
      }),
    ],
    ['the surface api, which it does not ask', of({ surface: 'api' })],
    ['the fact "holds" twice', of({ facts: [sampleFact(), sampleFact()] })],
    ['the unknown fact "toString"', of({ facts: [sampleFact({ name: 'toString' })] })],
    ['points at difference 0', of({ difference: 0 })],
    ['points at difference 1', of({ facts: [sampleFact({ difference: 1 })] })],
  ])('refuses a record that contradicts itself: %s', async (message, record) => {
    const error = await refusal(typeof record === 'string' ? record : textOf(record));
    expect(error.code).toBe('record-damaged');
    expect(error.message).toContain(message);
  });
});
