/** Files stay small: see docs/decisions/0012. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../harness/place.ts';

const folders = ['harness', 'reports', 'scripts', 'suites'];
const tracked = execFileSync('git', ['ls-files', '-z', ...folders], { cwd: projectRoot, encoding: 'utf8' });
const lengths = tracked
  .split('\0')
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, file: join(projectRoot, path) }))
  // One that was removed stays tracked until that is staged.
  .filter(({ file }) => existsSync(file))
  .map(({ path, file }) => ({ path, lines: readFileSync(file, 'utf8').split('\n').length - 1 }));

test('no file has more than 300 lines', () => {
  expect(lengths.length).toBeGreaterThan(1000);
  expect(lengths.filter(({ lines }) => lines > 300)).toEqual([]);
});

test('half of the files that are no scenarios have at most 60', () => {
  const own = lengths.filter(({ path }) => !path.startsWith('suites/')).map(({ lines }) => lines);
  expect(own.sort((one, other) => one - other)[Math.floor(own.length / 2)]).toBeLessThanOrEqual(60);
});
