import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { temporaryDirectory } from '../harness/testing/sample-access.ts';
import { publishedRecord } from './cli/paths.ts';

const program = fileURLToPath(new URL('./canialias.mjs', import.meta.url));

/** Each costs more than a command may take that measures nothing. */
const heavy = [
  'dockerode',
  'esbuild',
  'execa',
  'listr2',
  'selfsigned',
  'testcontainers',
  'tsx',
  'vitest',
  'zod',
];

/** Paths of all modules that a command loads. */
async function loadedBy(...args: string[]): Promise<string[]> {
  const list = join(temporaryDirectory(), 'loaded.txt');
  const hooks = `
    import { appendFileSync } from 'node:fs';
    export function load(url, context, next) {
      appendFileSync(${JSON.stringify(list)}, url + '\\n');
      return next(url, context);
    }`;
  const module = (text: string) => `data:text/javascript,${encodeURIComponent(text)}`;
  const registers = `import { register } from 'node:module'; register(${JSON.stringify(module(hooks))});`;
  await promisify(execFile)(process.execPath, ['--import', module(registers), program, ...args], {
    maxBuffer: 2 ** 24,
  });
  return readFileSync(list, 'utf8')
    .split('\n')
    .filter((url) => url.startsWith('file:'))
    .map((url) => fileURLToPath(url));
}

/** Those that a module is of, and those that the bundle put into it, each of which it names in a comment. */
function packagesIn(path: string): string[] {
  const texts = [path, ...(readFileSync(path, 'utf8').match(/^\/\/ .*node_modules\/.*$/gm) ?? [])];
  return texts.flatMap((text) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(text)?.[1] ?? []);
}

describe('what measures nothing loads nothing heavy', { timeout: 120_000 }, () => {
  test.each([
    '--help',
    'list',
    'matrix --help',
    'test --help',
    'explain dns/letter-case --help',
    'check --help',
  ])('%s', async (line) => {
    // Makes the bundle, where it is not of these sources.
    await promisify(execFile)(process.execPath, [program, '--version']);
    const loaded = await loadedBy(...line.split(' '));
    const packages = new Set(loaded.flatMap(packagesIn));
    // What all of them stand on: without it nothing was seen.
    expect(packages).toContain('commander');
    expect(heavy.filter((name) => packages.has(name))).toEqual([]);
  });

  test('a command that needs one of them is seen to load it', async () => {
    const out = join(temporaryDirectory(), 'merged.jsonl');
    const loaded = await loadedBy('merge', publishedRecord, '--out', out);
    expect(loaded.flatMap(packagesIn)).toContain('zod');
  });
});
