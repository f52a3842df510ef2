import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { paths } from './paths.ts';

/** The hard limit that the wrapper runs under here; `ulimit` in a shell sets it for what that shell starts. */
const openFiles = 900;

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'canialias-runc-'));
  await mkdir(join(directory, 'bin'));
  await copyFile(paths.wrapperSource, join(directory, 'runc'));
  const runc = join(directory, 'bin/runc');
  await writeFile(runc, '#!/bin/sh\nprintf "%s|" "$@"\nexit 42\n');
  await chmod(runc, 0o755);
});

afterEach(async () => {
  await rm(directory, { recursive: true });
});

async function runc(...args: string[]) {
  const limited = ['-c', `ulimit -n ${openFiles}; exec "$@"`, 'sh', join(directory, 'runc'), ...args];
  return execa('sh', limited, {
    env: { PATH: `${join(directory, 'bin')}:${process.env.PATH ?? ''}` },
    reject: false,
  });
}

function nofile(hard: number, soft = hard): object {
  return { type: 'RLIMIT_NOFILE', hard, soft };
}

function config(rlimits: readonly object[], args: readonly string[] = ['true']): object {
  return { ociVersion: '1.0.2', process: { args, rlimits, noNewPrivileges: false }, hostname: 'ä"}]' };
}

async function bundle(content: string): Promise<string> {
  await writeFile(join(directory, 'config.json'), content);
  return directory;
}

async function rewritten(file = 'config.json'): Promise<string> {
  return readFile(join(directory, file), 'utf8');
}

describe('the bundle of a new container', () => {
  const asked = config([nofile(1_048_576), { type: 'RLIMIT_NPROC', hard: 20, soft: 10 }]);
  const given = config([nofile(openFiles), { type: 'RLIMIT_NPROC', hard: 20, soft: 10 }]);

  test.each([
    ['--bundle DIR', (path: string) => ['create', '--bundle', path, '--pid-file', '/p', 'id']],
    ['-b DIR', (path: string) => ['create', '-b', path, 'id']],
    ['--bundle=DIR', (path: string) => ['--root', '/run/runc', 'run', `--bundle=${path}`, 'id']],
  ])('%s: asks for no more than the hard limit', async (_, args) => {
    await runc(...args(await bundle(JSON.stringify(asked))));
    expect(await rewritten()).toBe(JSON.stringify(given));
  });

  test('a soft limit below the hard one stays', async () => {
    await runc('create', '--bundle', await bundle(JSON.stringify(config([nofile(1_048_576, 100)]))), 'id');
    expect(await rewritten()).toBe(JSON.stringify(config([nofile(openFiles, 100)])));
  });

  test('a request within the limit leaves the file as it is', async () => {
    const text = JSON.stringify(
      config([nofile(100), { type: 'RLIMIT_CORE', hard: 18446744073709552000, soft: 0 }]),
    );
    await runc('create', '--bundle', await bundle(text), 'id');
    expect(await rewritten()).toBe(text);
  });

  test('no limit at all (the largest number) is lowered too', async () => {
    const text = '{"process":{"rlimits":[{"type":"RLIMIT_NOFILE","hard":18446744073709551615,"soft":1}]}}';
    await runc('create', '--bundle', await bundle(text), 'id');
    expect(await rewritten()).toBe(
      `{"process":{"rlimits":[{"type":"RLIMIT_NOFILE","hard":${openFiles},"soft":1}]}}`,
    );
  });

  test('the number of processes has a limit of its own', async () => {
    const limits = await readFile('/proc/self/limits', 'utf8');
    const most = /^Max processes +\S+ +(\S+)/m.exec(limits)?.[1];
    const many = 4_000_000_000;
    const asking = (hard: number): object => config([{ type: 'RLIMIT_NPROC', hard, soft: 5 }]);
    await runc('create', '--bundle', await bundle(JSON.stringify(asking(many))), 'id');
    expect(await rewritten()).toBe(JSON.stringify(asking(most === 'unlimited' ? many : Number(most))));
  });

  test('layout and order of the JSON do not matter', async () => {
    const entry = { soft: 1_048_576, type: 'RLIMIT_NOFILE', hard: 1_048_576 };
    await runc('create', '--bundle', await bundle(JSON.stringify(config([entry]), null, 2)), 'id');
    const lowered = config([{ soft: openFiles, type: 'RLIMIT_NOFILE', hard: openFiles }]);
    expect(await rewritten()).toBe(JSON.stringify(lowered, null, 2));
  });

  test('text of the command that looks like limits is left alone', async () => {
    const look = '"rlimits":[{"type":"RLIMIT_NOFILE","hard":1048576,"soft":1048576}]';
    await runc(
      'create',
      '--bundle',
      await bundle(JSON.stringify(config([nofile(5000)], ['echo', look]))),
      'id',
    );
    expect(await rewritten()).toBe(JSON.stringify(config([nofile(openFiles)], ['echo', look])));
  });

  test('a large bundle comes through whole', async () => {
    const args = ['x'.repeat(200_000), 'end'];
    await runc('create', '--bundle', await bundle(JSON.stringify(config([nofile(5000)], args))), 'id');
    expect(await rewritten()).toBe(JSON.stringify(config([nofile(openFiles)], args)));
  });
});

describe('the process file of an exec', () => {
  test.each([['--process'], ['-p']])('%s FILE: asks for no more than the hard limit', async (flag) => {
    const file = join(directory, 'exec-process-1');
    await writeFile(file, JSON.stringify({ args: ['true'], rlimits: [nofile(1_048_576)] }));
    await runc('exec', flag, file, '--detach', 'id');
    expect(await rewritten('exec-process-1')).toBe(
      JSON.stringify({ args: ['true'], rlimits: [nofile(openFiles)] }),
    );
  });
});

describe('everything else', () => {
  test('arguments and exit code are runc’s own', async () => {
    const result = await runc('kill', 'an id', '--all', '');
    expect(result).toMatchObject({ stdout: 'kill|an id|--all||', stderr: '', exitCode: 42 });
  });

  test('a bundle that is not there is for runc to refuse', async () => {
    const result = await runc('create', '--bundle', join(directory, 'absent'), 'id');
    expect(result).toMatchObject({ stderr: '', exitCode: 42 });
  });
});
