import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { sampleAccess, sampleOpenTarget, temporaryDirectory } from '../../testing/sample-access.ts';
import { ownedFiles } from './owned-files.ts';

test('what a file of a tree holds goes by the interceptor, with its path in the tree', async () => {
  const directory = temporaryDirectory();
  const { writeTree } = ownedFiles({
    ...sampleAccess(sampleOpenTarget('/nowhere/podman.sock')),
    interceptor: {
      command: (args) => args,
      request: (what) => what,
      file: (path, text) => (path === 'sub/Dockerfile' ? text.replace('USER 1\n', '') : text),
      carriesOut: () => true,
    },
  });
  await writeTree(directory, { 'sub/Dockerfile': 'FROM base\nUSER 1\n', Dockerfile: 'USER 1\n' });
  expect(await readFile(`${directory}/sub/Dockerfile`, 'utf8')).toBe('FROM base\n');
  expect(await readFile(`${directory}/Dockerfile`, 'utf8')).toBe('USER 1\n');
});
