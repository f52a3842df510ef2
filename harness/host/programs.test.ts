import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { temporaryDirectory } from '../testing/sample-access.ts';
import { ask, findProgram, tryToAsk } from './programs.ts';

let directory: string;

beforeEach(() => {
  directory = temporaryDirectory();
  vi.stubEnv('PATH', `${directory}:/usr/bin:/bin`);
});

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('findProgram', () => {
  test('passes over a directory of that name, and a file that may not be run', async () => {
    mkdirSync(join(directory, 'sh'));
    writeFileSync(join(directory, 'cat'), '', { mode: 0o644 });
    expect(await findProgram('sh')).toMatch(/^\/(usr\/)?bin\/sh$/);
    expect(await findProgram('cat')).toMatch(/^\/(usr\/)?bin\/cat$/);
  });
});

describe('tryToAsk', () => {
  test.each([
    ['echo out', { stdout: 'out' }],
    ['echo "one" >&2; echo "Error: two" >&2; exit 3', { problem: 'fails: Error: two' }],
    ['exit 3', { problem: 'fails: exit code 3, and not a word' }],
    ['kill -9 $$', { problem: 'fails: it was killed' }],
  ])('%s', async (script, answer) => {
    expect(await tryToAsk('/bin/sh', ['-c', script])).toEqual(answer);
  });

  test('a program that cannot be run is told of', async () => {
    expect(await tryToAsk(directory, [])).toEqual({ problem: 'could not be run: EACCES' });
    expect(await ask(directory, [])).toBeNull();
  });
});
