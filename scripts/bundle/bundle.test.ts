import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../harness/place.ts';
import { cacheOf, currentBundle } from './current.mjs';

const root = `${mkdtempSync(join(tmpdir(), 'canialias-test-'))}/`;
const cache = cacheOf(root);
const scenario = `${root}suites/dns/letter-case.scenario.ts`;

beforeAll(() => {
  for (const part of ['harness', 'reports', 'scripts', 'suites', 'package.json', 'lab.json', 'tsconfig.json'])
    cpSync(join(projectRoot, part), `${root}${part}`, {
      recursive: true,
      filter: (path) => !path.startsWith(join(projectRoot, 'reports', 'out')),
    });
  mkdirSync(`${root}node_modules`);
  for (const name of readdirSync(join(projectRoot, 'node_modules')))
    if (name !== '.cache')
      symlinkSync(join(projectRoot, 'node_modules', name), `${root}node_modules/${name}`);
}, 60_000);

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

/** What `list` says of the scenario that is changed here. */
async function listed(): Promise<string> {
  const args = [`${root}scripts/canialias.mjs`, 'list', '--area', 'dns'];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { cwd: '/' });
  expect(stderr).toBe('');
  return /^dns\/letter-case .*\n {4}(.*)$/m.exec(stdout)?.[1] ?? 'not there';
}

function title(text: string): string {
  const before = readFileSync(scenario, 'utf8');
  writeFileSync(scenario, before.replace(/title: '[^']*'/, `title: '${text}'`));
  return text;
}

describe('the bundle beside the sources', { timeout: 240_000 }, () => {
  test('is made once, and then used', async () => {
    expect(currentBundle(root)).toBeNull();
    expect(await listed()).toContain('case');
    const made = currentBundle(root);
    expect(made).toMatch(`${cache}/bundle-`);
    await listed();
    expect(currentBundle(root)).toBe(made);
  });

  test('is never used for other sources: one that changed, came or went', async () => {
    const first = title('one');
    expect(currentBundle(root)).toBeNull();
    // Two at once, each of which makes one.
    expect(await Promise.all([listed(), listed()])).toEqual([first, first]);
    // Of the same length, within the same moment.
    const second = title('two');
    expect(await listed()).toBe(second);
    const text = readFileSync(scenario);
    rmSync(scenario);
    expect(currentBundle(root)).toBeNull();
    expect(await listed()).toBe('not there');
    writeFileSync(scenario, text);
    expect(await listed()).toBe(second);
  });

  test('is not used when it was damaged or cut off', async () => {
    const expected = await listed();
    const manifest = `${cache}/current.json`;
    const main = () => `${currentBundle(root) ?? ''}/scripts/main.js`;
    const damages = [
      () => {
        truncateSync(manifest, Math.floor(statSync(manifest).size / 2));
      },
      () => {
        truncateSync(main(), 1000);
      },
      () => {
        const path = main();
        writeFileSync(path, 'x'.repeat(statSync(path).size));
      },
      () => {
        rmSync(`${currentBundle(root) ?? ''}/scenarios.json`);
      },
    ];
    for (const damage of damages) {
      expect(currentBundle(root)).not.toBeNull();
      damage();
      expect(currentBundle(root)).toBeNull();
      expect(await listed()).toBe(expected);
    }
  });

  test('is done without where it cannot be written or made', async () => {
    rmSync(`${root}node_modules/.cache`, { recursive: true, force: true });
    writeFileSync(`${root}node_modules/.cache`, '');
    const text = title('no room for a bundle');
    expect(await listed()).toBe(text);
    rmSync(`${root}node_modules/.cache`);
    writeFileSync(
      `${root}scripts/commands/publish.ts`,
      `${readFileSync(`${root}scripts/commands/publish.ts`, 'utf8')}\nawait 0;\nimport './nothing.ts';`,
    );
    expect(currentBundle(root)).toBeNull();
    await expect(listed()).rejects.toThrow('nothing.ts');
    expect(readdirSync(cache)).toEqual([]);
  });
});
