import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ApiRequest, ClientCall, Recording } from '../record/recording/model.ts';
import { markedProcesses } from './marked-processes.ts';
import { recordCommand } from './record-command.ts';

let directory: string;
let work: string;
let engine: Server;

/** Says what it is told to: `docker say TEXT`, `docker fail CODE`. */
const client = `#!/bin/sh
case $1 in
  say) shift; echo "$@"; echo "host \${DOCKER_HOST:-none}" >&2 ;;
  fail) exit "$2" ;;
  write) echo content >"$2" ;;
  read) cat ;;
  compose) echo "compose on \${DOCKER_HOST:-none}" ;;
  nested) docker say inner ;;
  die) kill -TERM $$ ;;
  options) echo "\${NODE_OPTIONS:-none}" ;;
esac
`;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'canialias-record-'));
  work = join(directory, 'work');
  for (const name of ['work', 'recorder', 'programs']) mkdirSync(join(directory, name));
  writeFileSync(join(directory, 'programs', 'docker'), client);
  chmodSync(join(directory, 'programs', 'docker'), 0o755);
  engine = new Server((_, response) => response.end('OK'));
  await new Promise<void>((resolve) => engine.listen(join(directory, 'engine.sock'), resolve));
});

afterEach(() => {
  engine.closeAllConnections();
  engine.close();
  rmSync(directory, { recursive: true, force: true });
});

async function record(
  script: string,
  options: { deadlineMs?: number; socket?: null } = {},
): Promise<Recording> {
  const { recording } = await recordCommand({
    command: ['sh', '-c', script],
    cwd: work,
    env: { PATH: `${join(directory, 'programs')}${delimiter}${process.env.PATH ?? ''}` },
    owner: null,
    streams: 'kept',
    deadlineMs: options.deadlineMs ?? 60_000,
    directory: join(directory, 'recorder'),
    programs: { docker: { file: join(directory, 'programs', 'docker'), args: [] } },
    socket: options.socket === null ? null : join(directory, 'engine.sock'),
    clientHost: null,
    labels: {},
    target: { name: null, client: null },
  });
  return recording;
}

function calls({ asked }: Recording): ClientCall[] {
  return asked.filter((one) => one.kind === 'client');
}

function requests({ asked }: Recording): ApiRequest[] {
  return asked.filter((one) => one.kind === 'api');
}

describe('calls of the client', () => {
  test('are noted in order, with their outputs and exit codes, which the command gets unchanged', async () => {
    const recording = await record(
      'docker say "a b" c; docker fail 3; echo "code $?"; x=$(docker say in); echo "[$x]"',
    );
    expect(calls(recording)).toMatchObject([
      { argv: ['docker', 'say', 'a b', 'c'], exitCode: 0, stdout: 'a b c\n', cwd: '.', parent: null },
      { argv: ['docker', 'fail', '3'], exitCode: 3, stdout: '', stderr: '' },
      { argv: ['docker', 'say', 'in'], stdout: 'in\n', terminal: { input: false, output: false } },
    ]);
    expect(recording.stdout).toBe('a b c\ncode 3\n[in]\n');
    expect(recording.exitCode).toBe(0);
  });

  test('talk to the engine themselves; programs and compose do so through the recorder', async () => {
    const recording = await record('docker say x; docker compose up; echo "$DOCKER_HOST"');
    expect(calls(recording)[0]?.stderr).toBe('host none\n');
    expect(calls(recording)[1]?.stdout).toMatch(
      /^compose on unix:\/\/.*\/recorder\/compose\/docker\.sock\n$/,
    );
    expect(recording.stdout).toMatch(/\/recorder\/api\/docker\.sock\n$/);
  });

  test('that another call makes have it for their parent', async () => {
    const [outer, inner] = calls(await record('docker nested'));
    expect(outer?.parent).toBeNull();
    expect(inner).toMatchObject({ argv: ['docker', 'say', 'inner'], parent: outer?.id });
  });

  test('get their input, and end by the signal that ended them', async () => {
    const recording = await record('echo typed | docker read; docker die; echo "code $?"');
    expect(calls(recording)).toMatchObject([
      { stdout: 'typed\n' },
      { argv: ['docker', 'die'], exitCode: null, signal: 'SIGTERM' },
    ]);
    expect(recording.stdout).toBe('typed\ncode 143\n');
  });

  test('get the options of Node that the command has, which the shim does not', async () => {
    const recording = await record('NODE_OPTIONS=--nonsense docker options');
    expect(recording.stdout).toBe('--nonsense\n');
  });

  test('hide what looks like a credential', async () => {
    const recording = await record('docker say "REGISTRY_PASSWORD=hunter22222"');
    expect(JSON.stringify(recording)).not.toContain('hunter22222');
    expect(calls(recording)[0]?.argv.at(-1)).toBe('REGISTRY_PASSWORD=[hidden]');
  });
});

test('requests of programs are noted', async () => {
  const ask = `require("http").get({socketPath: process.env.DOCKER_HOST.slice(7), path: "/_ping"}, r => r.resume())`;
  const [one, ...others] = requests(await record(`node -e '${ask}'`));
  expect(one).toMatchObject({ method: 'GET', path: '/_ping', status: 200, parent: null });
  expect(one?.response.content).toBe('OK');
  expect(others).toEqual([]);
});

test('without a socket of this machine, calls are noted all the same', async () => {
  const recording = await record('docker say x; env | grep -c ^DOCKER_HOST=', { socket: null });
  expect(recording.stdout).toBe('x\n0\n');
  expect(recording.remarks.join()).toContain('API requests were not recorded');
});

test('files that calls and the command wrote, changed and removed', async () => {
  writeFileSync(join(work, 'kept'), 'a');
  writeFileSync(join(work, 'gone'), 'a');
  writeFileSync(join(work, 'other'), 'a');
  const recording = await record('docker write new; echo b >other; echo a >>kept; printf a >kept; rm gone');
  expect(recording.files?.map(({ path, change, text }) => [path, change, text])).toEqual([
    ['gone', 'removed', null],
    ['new', 'written', 'content\n'],
    ['other', 'changed', 'b\n'],
  ]);
  expect(calls(recording)[0]?.wrote?.map(({ path }) => path)).toEqual(['new']);
});

describe('a command', () => {
  test('that does not end is ended, with what it started elsewhere', async () => {
    const started = Date.now();
    const recording = await record('setsid sleep 1000 & echo begun; sleep 1000', { deadlineMs: 1500 });
    expect(Date.now() - started).toBeLessThan(30_000);
    expect(recording).toMatchObject({ timedOut: true, exitCode: null, stdout: 'begun\n' });
    expect(recording.remarks.join()).toContain('did not end within 1.5 s');
    expect(markedProcesses(join(directory, 'recorder'))).toEqual([]);
  });

  test('that leaves a daemon is told of, and the daemon is ended', async () => {
    const recording = await record('setsid sleep 987654 >/dev/null 2>&1 </dev/null & sleep 0.3');
    expect(recording).toMatchObject({ timedOut: false, exitCode: 0 });
    expect(recording.remarks.join()).toContain('left running, and these were ended: sleep 987654');
    expect(markedProcesses(join(directory, 'recorder'))).toEqual([]);
  });

  test('that deletes its directory', async () => {
    writeFileSync(join(work, 'file'), 'a');
    const recording = await record(`docker say x; rm -rf ${work}`);
    expect(recording.remarks).toContain('the command removed its own directory');
    expect(recording.files).toMatchObject([{ path: 'file', change: 'removed' }]);
    expect(calls(recording)).toHaveLength(1);
  });

  test('that asks for a terminal finds none', async () => {
    const recording = await record('test -t 0 || echo none; (: </dev/tty) 2>/dev/null || echo "no tty"');
    expect(recording.stdout).toBe('none\nno tty\n');
  });

  test('that is not there', async () => {
    const { notRun, recording } = await recordCommand({
      command: ['no-such-program'],
      cwd: work,
      env: {},
      owner: null,
      streams: 'kept',
      deadlineMs: null,
      directory: join(directory, 'recorder'),
      programs: {},
      socket: null,
      clientHost: null,
      labels: {},
      target: { name: null, client: null },
    });
    expect(notRun).toBe('ENOENT');
    expect(recording.exitCode).toBe(127);
  });
});
