import { spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { connectOnce, echoServer, forever, httpFetch, httpServer, inTurn, script } from './commands.ts';
import { poll } from './poll.ts';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'canialias-commands-'));
});

afterEach(() => rm(directory, { recursive: true }));

interface Ended {
  code: number | null;
  signal: string | null;
  output: string;
}

/** Runs a command with this host's shell, below the test's directory where it would write below /tmp. */
function started(command: readonly string[]): {
  send: (signal: NodeJS.Signals) => void;
  ended: Promise<Ended>;
} {
  const [file = '', ...args] = command.map((part) => part.replaceAll('/tmp/', `${directory}/`));
  const env = { ...process.env, PATH: `${directory}:${process.env.PATH ?? ''}` };
  const child = spawn(file, args, { env, stdio: ['ignore', 'pipe', 'ignore'], detached: true });
  const closed = new Promise<[number | null, string | null]>((resolve) => {
    child.on('close', (code, signal) => {
      resolve([code, signal]);
    });
  });
  const ended = Promise.all([closed, text(child.stdout)]).then(([[code, signal], output]) => ({
    code,
    signal,
    output,
  }));
  return { send: (signal) => child.kill(signal), ended };
}

/** Puts a program of that name first on the PATH. */
async function standIn(name: string, body: string): Promise<void> {
  const path = join(directory, name);
  await writeFile(path, `#!/bin/sh\n${body}\n`);
  await chmod(path, 0o755);
}

/** A `sleep` that signals when it starts: by then the shell has set its traps. */
async function observableSleep(): Promise<() => Promise<void>> {
  const signal = join(directory, 'sleeping');
  await standIn('sleep', `echo >${signal}\nPATH=/usr/bin:/bin exec sleep 60`);
  return async () => {
    expect(
      await poll(
        () => readFile(signal).catch(() => null),
        (content) => content !== null,
      ),
    ).not.toBeNull();
  };
}

describe('forever', () => {
  test('ends at once on SIGTERM with exit code 0, and ends its child', async () => {
    const sleeping = await observableSleep();
    const { send, ended } = started(forever());
    await sleeping();
    send('SIGTERM');
    // The output is closed only when no child holds it any more.
    expect(await ended).toEqual({ code: 0, signal: null, output: '' });
  });
});

describe('httpServer', () => {
  test('serves exactly the body, whatever the shell would make of it', async () => {
    const body = `it's "$HOME" \`id\` 100% \\n <&>\nlast line without end`;
    await standIn('httpd', 'printf "%s|" "$@"; cat "$5/index.html"');
    const { ended } = started(httpServer(body, 8080));
    const home = join(directory, 'www-8080');
    expect(await ended).toEqual({ code: 0, signal: null, output: `-f|-p|8080|-h|${home}|${body}` });
  });

  test('a server that cannot start fails the container', async () => {
    await standIn('httpd', 'exit 9');
    expect((await started(httpServer('body')).ended).code).toBe(9);
  });

  test('two servers in one container keep their bodies apart', async () => {
    await standIn('httpd', 'true');
    await Promise.all([started(httpServer('one', 1)).ended, started(httpServer('two', 2)).ended]);
    expect(await readFile(join(directory, 'www-1', 'index.html'), 'utf8')).toBe('one');
    expect(await readFile(join(directory, 'www-2', 'index.html'), 'utf8')).toBe('two');
  });
});

describe('echoServer', () => {
  test.each([
    ['10.0.0.7', '10.0.0.7'],
    ['[::ffff:10.0.0.7]', '10.0.0.7'],
    ['[fd00::7]', 'fd00::7'],
  ])('tells a client at %s that it is %s', async (seen, told) => {
    await standIn('httpd', `REMOTE_ADDR='${seen}' "$5/cgi-bin/index.cgi"`);
    const { output } = await started(echoServer(80)).ended;
    expect(output).toBe(`Content-Type: text/plain\r\n\r\n${told}`);
  });
});

test('httpFetch prints the page and hands on the failure of a fetch', async () => {
  await standIn('wget', 'echo "page of $2"; exit 4');
  expect(await started(httpFetch('web', 8080)).ended).toEqual({
    code: 4,
    signal: null,
    output: 'page of http://web:8080/\n',
  });
});

test('connectOnce sends nothing, and hands on the failure to connect', async () => {
  await standIn('nc', 'echo "$@"; cat; exit 1');
  expect(await started(connectOnce('web', 8080)).ended).toEqual({
    code: 1,
    signal: null,
    output: '-w 1 web 8080\n',
  });
});

test('script joins lines into one shell command', async () => {
  expect(script('echo a', 'exit 3')).toEqual(['sh', '-c', 'echo a\nexit 3']);
  expect(await started(script('echo a', 'exit 3')).ended).toEqual({ code: 3, signal: null, output: 'a\n' });
});

test('inTurn runs every script, and ends as the last one does', async () => {
  expect(await started(inTurn(script('echo a', 'false'), script('echo b', 'exit 3'))).ended).toEqual({
    code: 3,
    signal: null,
    output: 'a\nb\n',
  });
});
