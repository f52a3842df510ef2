import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exitCodes } from '../../harness/errors.ts';
import { projectRoot } from '../../harness/place.ts';

const directory = mkdtempSync(join(tmpdir(), 'canialias-package-'));
const modules = join(directory, 'node_modules');
const installed = join(modules, 'canialias');
const run = promisify(execFile);
let packed: string[] = [];

beforeAll(async () => {
  await run('npm', ['pack', '--silent', '--pack-destination', directory], { cwd: projectRoot });
  const [archive = ''] = readdirSync(directory);
  mkdirSync(installed, { recursive: true });
  const { stdout } = await run('tar', [
    '-xvzf',
    join(directory, archive),
    '-C',
    installed,
    '--strip-components=1',
  ]);
  packed = stdout.trim().split('\n');
  // As npm would, from what is here already.
  for (const name of readdirSync(join(projectRoot, 'node_modules')))
    if (!name.startsWith('.')) symlinkSync(join(projectRoot, 'node_modules', name), join(modules, name));
}, 300_000);

afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
});

async function canialias(...args: string[]) {
  const program = join(installed, 'scripts', 'canialias.mjs');
  const command = run(process.execPath, [program, ...args], { cwd: directory, maxBuffer: 2 ** 26 });
  return command.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: unknown) => error as { code: number; stdout: string; stderr: string },
  );
}

describe('the package', { timeout: 240_000 }, () => {
  test('holds no sources, no tests and nothing that only the project needs', () => {
    const names = packed.map((path) => path.replace(/^package\//, ''));
    expect(names).toContain('dist/scripts/main.js');
    expect(names).toContain('reports/published/run.jsonl.gz');
    expect(names.filter((name) => /\.test\.|^docs\/|MATRIX|(?<!\.d)\.ts$/.test(name))).toEqual([]);
  });

  test('answers from the record that it ships, and says which it is', async () => {
    for (const [args, answer] of [
      [['explain', 'dns/letter-case'], 'podman-rootless@5.8.6'],
      [['ranges', '--fact', 'dns/*#*'], 'Podman rootless: 4.3.1'],
      [['summary'], 'cells, '],
      [['diff', '--from', 'docker@28.5.2', '--to', 'podman@5.8.6'], 'docker@28.5.2 -> podman@5.8.6'],
      [['report'], 'canialias-out/site/index.html'],
    ] as const) {
      const { stdout, stderr } = await canialias(...args);
      expect(stdout).toContain(answer);
      expect(stderr).toBe(
        `nothing was measured here yet; this is the published record, ${join(installed, 'reports/published/run.jsonl.gz')}\n`,
      );
    }
    expect(readdirSync(join(directory, 'canialias-out', 'site'))).toContain('index.html');
  });

  test('lists its scenarios, and looks for engines to measure', async () => {
    const { stdout } = await canialias('list', '--json');
    expect(JSON.parse(stdout)).toContainEqual(expect.objectContaining({ id: 'dns/letter-case' }));
    const unknown = await canialias('matrix', '--target', 'dokcer');
    expect(unknown).toMatchObject({ code: exitCodes['unknown-target'] });
  });

  test('says what needs the sources', async () => {
    for (const args of [['test'], ['schema'], ['matrix', '--lab', 'debian-12']]) {
      const { code, stderr } = await canialias(...args);
      expect(code).toBe(exitCodes.usage);
      expect(stderr).toMatch(/^canialias: .* needs the sources.*\n {2}hint: clone .*\n$/);
    }
  });

  test('gives programs the reader of the record, with its types', async () => {
    const program = join(directory, 'tool.mts');
    writeFileSync(
      program,
      `import { CanialiasError, readRecord, type RunRecord } from 'canialias/record';
const record: RunRecord = await readRecord('${installed}/reports/published/run.jsonl.gz');
const cells: number = record.results.length;
// @ts-expect-error the types are not any
const wrong: string = record.results.length;
console.log(cells, wrong, (await readRecord('/nowhere').catch((error: CanialiasError) => error.code)));
`,
    );
    const options = [
      '--module',
      'nodenext',
      '--target',
      'es2023',
      '--strict',
      '--skipLibCheck',
      '--types',
      'node',
    ];
    await run(process.execPath, [join(modules, 'typescript', 'bin', 'tsc'), ...options, program], {
      cwd: directory,
    });
    const { stdout } = await run(process.execPath, [join(directory, 'tool.mjs')]);
    expect(stdout).toMatch(/^(\d{4,}) \1 record-missing\n$/);
  });

  test('gives programs the compatibility data, with its types', async () => {
    const program = join(directory, 'compat-tool.mts');
    writeFileSync(
      program,
      `import { type Compat, readCompat, support } from 'canialias/compat';
const compat: Compat = await readCompat();
// @ts-expect-error the types are not any
const wrong: string = compat.schema;
console.log(compat.schema, wrong, Object.keys(compat.lines).includes('podman'), support(compat, 'cli:nothing', 'podman'));
`,
    );
    const options = [
      '--module',
      'nodenext',
      '--target',
      'es2023',
      '--strict',
      '--skipLibCheck',
      '--types',
      'node',
    ];
    await run(process.execPath, [join(modules, 'typescript', 'bin', 'tsc'), ...options, program], {
      cwd: directory,
    });
    const { stdout } = await run(process.execPath, [join(directory, 'compat-tool.mjs')]);
    expect(stdout).toBe('1 1 true null\n');
  });
});
