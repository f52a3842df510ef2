import { mkdirSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { temporaryDirectory } from '../../harness/testing/sample-access.ts';
import { copyTree } from './copy-tree.ts';

let from: string;
let to: string;

beforeEach(() => {
  const directory = temporaryDirectory();
  from = join(directory, 'project');
  to = join(directory, 'copies', 'project');
  for (const name of ['', '.git', 'src', 'node_modules', 'node_modules/dep']) {
    mkdirSync(join(from, name), { recursive: true });
  }
  writeFileSync(join(from, '.gitignore'), 'node_modules\n*.log\n');
  writeFileSync(join(from, '.git', 'config'), 'x');
  writeFileSync(join(from, 'src', 'deploy.sh'), 'docker ps\n', { mode: 0o755 });
  writeFileSync(join(from, 'src', 'old.log'), 'x');
  writeFileSync(join(from, 'node_modules', 'dep', 'index.js'), 'x');
});

test('what git does not ignore is copied, and the rest is told', () => {
  expect(copyTree(from, to, [])).toMatchObject({
    files: 2,
    ignored: ['node_modules', 'src/old.log'],
    leftOut: [],
  });
  expect(readFileSync(join(to, 'src', 'deploy.sh'), 'utf8')).toBe('docker ps\n');
  expect(() => readFileSync(join(to, '.git', 'config'))).toThrow('ENOENT');
});

test('what is named is copied though git ignores it', () => {
  expect(copyTree(from, to, ['node_modules/dep'])).toMatchObject({ files: 3, ignored: ['src/old.log'] });
  expect(readFileSync(join(to, 'node_modules', 'dep', 'index.js'), 'utf8')).toBe('x');
});

test('links stay links, and lead to the copy', () => {
  symlinkSync(join(from, 'src', 'deploy.sh'), join(from, 'absolute'));
  symlinkSync('src/deploy.sh', join(from, 'relative'));
  copyTree(from, to, []);
  expect([readlinkSync(join(to, 'absolute')), readlinkSync(join(to, 'relative'))]).toEqual([
    'src/deploy.sh',
    'src/deploy.sh',
  ]);
});

test('links out of the tree are left out, with a word', () => {
  symlinkSync('/etc/passwd', join(from, 'outside'));
  symlinkSync('../other', join(from, 'src', 'up'));
  symlinkSync('../../other', join(from, 'src', 'further'));
  const { leftOut } = copyTree(from, to, []);
  expect(leftOut).toEqual([
    'outside: a symbolic link that leads out of the directory',
    'src/further: a symbolic link that leads out of the directory',
  ]);
});

test.each([
  ['no-such-path', 'there is no such path'],
  ['..', 'it is not in this directory'],
])('--with %s is refused', (path, words) => {
  expect(() => copyTree(from, to, [path])).toThrow(words);
});
