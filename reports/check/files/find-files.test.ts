import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findFiles } from './find-files.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'canialias-find-'));
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function put(files: Readonly<Record<string, string | Buffer>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

const short = (path: string) => path.replace(`${root}/`, '');

function found(...paths: string[]) {
  const { files, refused } = findFiles(paths.map((path) => join(root, path)));
  return {
    files: files.map(({ path, kind }) => `${short(path)} ${kind}`),
    refused: refused.map(({ path, reason }) => `${short(path)}: ${reason}`),
  };
}

test('a directory is searched by kinds, without what is ignored', () => {
  put({
    '.git/hooks/pre-commit.sh': '',
    'node_modules/x/package.json': '{}',
    '.gitignore': 'build/\n*.tmp.sh\n',
    'build/a.sh': '',
    'a.tmp.sh': '',
    'b.sh': '',
    'README.md': '#!/bin/sh',
    'bin/run': '#!/bin/sh\n',
    'bin/data': 'x',
    'deploy/.gitignore': '!kept.tmp.sh\nDockerfile\n',
    'deploy/kept.tmp.sh': '',
    'deploy/Dockerfile': '',
    'deploy/stack.yml': 'services:\n  a:\n    image: b\n',
    'deploy/values.yml': 'a: b\n',
    'compose.yaml': '',
  });
  expect(found('')).toStrictEqual({
    files: [
      'b.sh shell',
      'bin/run shell',
      'compose.yaml compose',
      'deploy/kept.tmp.sh shell',
      'deploy/stack.yml compose',
    ],
    refused: [],
  });
  // Rules above the directory that is asked for hold in it too.
  put({ 'deploy/b.tmp.sh': '', '.gitignore': '*.tmp.sh\ndeploy/stack.yml\n' });
  expect(found('deploy').files).toStrictEqual(['deploy/kept.tmp.sh shell']);
});

test('a file that is asked for is read though it is ignored, and once', () => {
  put({ '.gitignore': '*', 'a.sh': 'docker ps' });
  expect(found('a.sh', 'a.sh', '')).toStrictEqual({ files: ['a.sh shell'], refused: [] });
});

test('links are followed to files in the tree, and no further', () => {
  put({ 'tree/docker/web': 'FROM a', 'tree/sub/x.sh': '', 'outside/y.sh': '', 'outside/Dockerfile': '' });
  symlinkSync('docker/web', join(root, 'tree/Dockerfile'));
  symlinkSync('../outside/y.sh', join(root, 'tree/y.sh'));
  symlinkSync('../outside', join(root, 'tree/out'));
  symlinkSync('..', join(root, 'tree/sub/up'));
  symlinkSync('gone', join(root, 'tree/z.sh'));
  symlinkSync('loop.sh', join(root, 'tree/loop.sh'));
  expect(found('tree')).toStrictEqual({
    files: ['tree/Dockerfile dockerfile', 'tree/sub/x.sh shell'],
    refused: [
      'tree/loop.sh: a symbolic link that leads to itself',
      'tree/y.sh: a symbolic link that leads out of the tree',
      'tree/z.sh: a symbolic link that leads to nothing',
    ],
  });
  expect(found('tree/y.sh').files).toStrictEqual(['tree/y.sh shell']);
});

test('what is not read has its reason', () => {
  put({
    'a.sh': Buffer.from('docker ps\0'),
    'b.sh': Buffer.from([0xff, 0xfe, 0x41]),
    'c.sh': Buffer.alloc(5_000_001, 'a'),
    'd.txt': '',
    data: Buffer.from([0]),
  });
  mkdirSync(join(root, 'e.sh'));
  expect(found('', 'd.txt', 'gone.sh', 'data', 'a.sh/x')).toStrictEqual({
    files: [],
    refused: [
      'a.sh: a binary file',
      'b.sh: no text in UTF-8',
      'c.sh: larger than 5 MB',
      'd.txt: no kind of file that is read',
      'gone.sh: no such file',
      'data: a binary file',
      'a.sh/x: no such file',
    ],
  });
});

test.skipIf(process.getuid?.() === 0)('what may not be read has its reason', () => {
  put({ 'a.sh': '', 'b/c.sh': '' });
  chmodSync(join(root, 'a.sh'), 0);
  chmodSync(join(root, 'b'), 0);
  const { refused } = found('');
  chmodSync(join(root, 'b'), 0o700);
  expect(refused).toStrictEqual(['a.sh: no permission to read it', 'b: no permission to read it']);
});

test('a compose file gets what the `.env` beside it sets', () => {
  put({ 'a/.env': 'TAG=2\n# why\nX="y z"\n', 'a/compose.yaml': '', 'compose.yaml': '' });
  const { files } = findFiles([root]);
  expect(files.map(({ set }) => [...(set ?? [])])).toStrictEqual([
    [
      ['TAG', '2'],
      ['X', 'y z'],
    ],
    [],
  ]);
});
