import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { exitCodes } from '../harness/errors.ts';
import { temporaryDirectory } from '../harness/testing/sample-access.ts';
import { sampleHeader, sampleLines, sampleRecord } from '../harness/testing/sample-record.ts';
import { main } from './main.ts';

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
  vi.unstubAllEnvs();
});

/** Exit code, and what was said on standard error; nothing may be on standard output. */
async function refused(...args: string[]): Promise<{ code: number; message: string; hint: string }> {
  const code = await main(args);
  expect(stdout).toBe('');
  const [message = '', hint = '', ...rest] = stderr.split('\n');
  expect(rest).toEqual(['']);
  expect(message).toMatch(/^canialias: \S/);
  expect(hint).toMatch(/^ {2}hint: \S/);
  expect(stderr).not.toMatch(/^\s+at /m);
  return { code, message: message.slice('canialias: '.length), hint: hint.slice('  hint: '.length) };
}

function recordOf(lines: readonly unknown[]): string {
  const path = join(temporaryDirectory(), 'run.jsonl');
  writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return path;
}

/** A client of Docker that is here, whose engine is elsewhere: nothing can be measured through it. */
function dockerAt(endpoint: string): void {
  const directory = temporaryDirectory();
  for (const name of ['docker', 'dockerd']) {
    writeFileSync(join(directory, name), '#!/bin/sh\necho Docker version 28.2.2\n', { mode: 0o755 });
  }
  vi.stubEnv('PATH', `${directory}:/usr/bin:/bin`);
  vi.stubEnv('DOCKER_HOST', endpoint);
}

describe('bad input ends in one line, a hint, and an exit code of its own', () => {
  test.each<[keyof typeof exitCodes, string, string]>([
    ['usage', 'frobnicate', "unknown command 'frobnicate'"],
    ['usage', 'matrx', "unknown command 'matrx' (Did you mean matrix?)"],
    ['usage', 'matrix --frobnicate', "unknown option '--frobnicate'"],
    ['usage', 'list --areas dns', "unknown option '--areas' (Did you mean --area?)"],
    ['usage', 'list --area', "option '--area <area>' argument missing"],
    ...['area', 'id', 'claim', 'target'].map((name): [keyof typeof exitCodes, string, string] => [
      'usage',
      `matrix --${name} ,`,
      `option '--${name} <`,
    ]),
    ['usage', 'explain', "missing required argument 'id'"],
    ['usage', 'summary one two', "too many arguments for 'summary'. Expected 1 argument but got 2."],
    ['usage', 'test -t (', '-t ( is no regular expression'],
    ['usage', 'test --projct docker', "unknown option '--projct'"],
    ['unknown-target', 'matrix --target docker,dokcer', 'no such target: dokcer'],
    ['unknown-target', 'test --project dokcer', 'no such target: dokcer'],
    ['unknown-area', 'matrix --area dnss', 'no such area: dnss'],
    ['unknown-area', 'list --area dnss', 'no such area: dnss'],
    ['unknown-scenario', 'matrix --id dns/nothing-*', 'no scenario matches dns/nothing-*'],
    ['unknown-scenario', 'list --id nothing', 'no scenario matches nothing'],
    ['unknown-scenario', 'explain dns/nothing', 'dns/nothing'],
    ['unknown-claim', 'matrix --claim dns-99', 'no scenario is about claim dns-99'],
    ['record-missing', 'summary /nowhere/run.jsonl', '/nowhere/run.jsonl: there is no such run record'],
  ])('%s: %s', async (code, line, message) => {
    const said = await refused(...line.split(' '));
    expect(said.message).toContain(message);
    expect(said.code).toBe(exitCodes[code]);
  });

  test.each<[keyof typeof exitCodes, string, readonly unknown[], string]>([
    ['record-damaged', 'is cut off', sampleLines(sampleRecord()).slice(0, -1), 'is cut off after line'],
    ['record-damaged', 'is empty', [], 'is empty'],
    ['record-damaged', 'is something else', [{ name: 'canialias' }], 'is not a run record of canialias'],
    ['record-damaged', 'is broken', [sampleHeader(), { type: 'target' }], 'line 2: '],
    ['record-newer', 'is newer', [{ ...sampleHeader(), schema: 999, more: {} }], 'record schema 999'],
  ])('%s: a record that %s', async (code, _, lines, message) => {
    const said = await refused('summary', recordOf(lines));
    expect(said.message).toContain(message);
    expect(said.code).toBe(exitCodes[code]);
  });

  test('record-missing: a directory in the place of a record', async () => {
    expect(await refused('summary', temporaryDirectory())).toMatchObject({
      code: exitCodes['record-missing'],
      hint: 'Name the run.jsonl in it.',
    });
  });

  test('no-engine: the only engine is elsewhere', async () => {
    dockerAt('tcp://127.0.0.1:1');
    const said = await refused('matrix', '--target', 'docker');
    expect(said).toMatchObject({
      code: exitCodes['no-engine'],
      message: expect.stringContaining('tcp://') as string,
    });
  });

  test('daemon-down: nobody listens on the socket', async () => {
    dockerAt('unix:///nowhere/docker.sock');
    const said = await refused('matrix', '--target', 'docker');
    expect(said).toMatchObject({
      code: exitCodes['daemon-down'],
      hint: expect.stringContaining('dockerd') as string,
    });
  });
});

describe('good input', () => {
  test('--help and --version succeed', async () => {
    expect(await main(['--help'])).toBe(0);
    expect(stdout).toContain('matrix');
    expect(await main(['matrix', '--help'])).toBe(0);
    expect(await main(['--version'])).toBe(0);
    expect(stderr).toBe('');
  });

  test('list shows what passes the filters, as text and as JSON', async () => {
    expect(await main(['list', '--area', 'dns', '--json'])).toBe(0);
    const entries = JSON.parse(stdout) as Record<string, unknown>[];
    expect(entries.length).toBeGreaterThan(5);
    for (const entry of entries) {
      expect(Object.keys(entry)).toEqual(['id', 'area', 'title', 'surfaces', 'claims', 'facts']);
      expect(entry.area).toBe('dns');
    }
    stdout = '';
    await main(['list', '--id', String(entries[0]?.id)]);
    expect(stdout).toMatch(new RegExp(`^${String(entries[0]?.id)} \\[(cli|api|cli, api)\\]\\n {4}\\S`));
  });

  test('summary gives the figures of a record', async () => {
    expect(await main(['summary', recordOf(sampleLines(sampleRecord())), '--json'])).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ seconds: 120, totals: { scenarios: 1, cells: 2 } });
  });
});

test('a fault of ours is said to be one, with its trace', async () => {
  vi.restoreAllMocks();
  vi.spyOn(process.stdout, 'write').mockImplementation(() => {
    throw new TypeError('x is no function');
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    stderr += String(text);
    return true;
  });
  expect(await main(['list', '--area', 'dns'])).toBe(70);
  expect(stderr).toMatch(/^canialias: a fault in canialias itself\nTypeError: x is no function\n\s+at /);
});
