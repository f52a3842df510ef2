import { spawn } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { exitCodes } from '../harness/errors.ts';
import { temporaryDirectory } from '../harness/testing/sample-access.ts';
import { sampleHeader } from '../harness/testing/sample-record.ts';

const program = fileURLToPath(new URL('./canialias.mjs', import.meta.url));

function node(...args: string[]) {
  return run(process.execPath, args);
}

/** `$0` is Node, `$1` the program. */
function shell(command: string) {
  return run('sh', ['-c', command, process.execPath, program]);
}

async function run(file: string, args: readonly string[]) {
  const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'], cwd: '/' });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, stdout, stderr };
}

describe('canialias, as a process', () => {
  test('exits with the code of the error, from any directory, and says nothing but message and hint', async () => {
    const record = join(temporaryDirectory(), 'run.jsonl');
    writeFileSync(record, `${JSON.stringify(sampleHeader())}\n`);
    const [unknown, damaged] = await Promise.all([
      node(program, 'frobnicate'),
      node(program, 'summary', record),
    ]);
    expect(unknown).toEqual({
      code: exitCodes.usage,
      stdout: '',
      stderr: "canialias: unknown command 'frobnicate'\n  hint: canialias --help shows what there is\n",
    });
    expect(damaged).toMatchObject({ code: exitCodes['record-damaged'], stdout: '' });
    expect(damaged.stderr).toMatch(/^canialias: .*is cut off after line 1.*\n {2}hint: .*\n$/);
  }, 60_000);

  test('ends where its sources run and no temporary file can be made', async () => {
    const { stdout, stderr } = await shell(
      'TMPDIR=/proc CANIALIAS_FROM_SOURCES=1 "$0" "$1" list; echo "exit $?"',
    );
    expect(stdout).toBe(`exit ${exitCodes['cannot-write']}\n`);
    expect(stderr).toMatch(/^canialias: nothing can be made in .*\/proc\/.*\n {2}hint: set TMPDIR .*\n$/);
  }, 60_000);

  // In a shell, for a real pipe: Node's own are sockets, which hold much more.
  test('writes everything to a reader that takes its time', async () => {
    const { stdout } = await shell('"$0" "$1" list --json | { sleep 1; cat; }');
    expect(stdout.length).toBeGreaterThan(65_536);
    expect(JSON.parse(stdout)).toContainEqual(expect.objectContaining({ id: 'dns/name-on-custom-bridge' }));
  }, 60_000);

  test('is quiet when its reader goes away', async () => {
    const { stdout, stderr } = await shell('{ "$0" "$1" list --json; echo "exit $?" >&2; } | head -n 1');
    expect({ stdout, stderr }).toEqual({ stdout: '[\n', stderr: 'exit 141\n' });
  }, 60_000);

  test.each([
    ['stdout', ''],
    ['stderr', '2>/dev/full'],
  ])(
    'says that its output cannot be written (%s)',
    async (stream, redirection) => {
      const { stdout, stderr } = await shell(`"$0" "$1" list >/dev/full ${redirection}; echo "exit $?"`);
      expect(stdout).toBe(`exit ${exitCodes['disk-full']}\n`);
      expect(stderr).toMatch(
        stream === 'stderr' ? /^$/ : /^canialias: cannot write its output: ENOSPC: .*\n {2}hint: free .*\n$/,
      );
    },
    60_000,
  );

  test('an old Node is refused before anything of ours is loaded', async () => {
    const older = (version: string) =>
      node('--import', `data:text/javascript,${encodeURIComponent(pretending(version))}`, program, '--help');
    for (const version of ['18.20.0', '20.18.3', '21.7.0', '22.11.0']) {
      const { code, stderr } = await older(version);
      expect(code).toBe(exitCodes['old-node']);
      expect(stderr).toMatch(
        new RegExp(`^canialias: Node ${version} is too old\n {2}hint: install Node .*\n$`),
      );
    }
  });

  test('without its dependencies it says how to get them', async () => {
    const root = temporaryDirectory();
    cpSync(program, join(root, 'scripts', 'canialias.mjs'));
    expect(await node(join(root, 'scripts', 'canialias.mjs'), 'list')).toEqual({
      code: exitCodes['missing-dependencies'],
      stdout: '',
      stderr:
        'canialias: the Node dependencies are not installed\n  hint: npm ci, or add -- --install to this command\n',
    });
  });
});

function pretending(version: string): string {
  return `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`;
}
