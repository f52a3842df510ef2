/**
 * Each folder here is a small project of our own making. What must be found in it stands in its `expected.yaml`, and nothing
 * else may be. `npx vitest run --project unit reports/check/samples -u` writes those anew: read the difference, line by line.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFiles } from '../../../scripts/check/project-files.ts';
import { checkerFor, type FileReport } from '../find/findings.ts';
import { newestTargets } from '../find/targets.ts';
import { declaredCompat } from '../testing/declared-compat.ts';
import { expectedLines, expectedText } from '../testing/expected.ts';

const here = import.meta.dirname;
const samples = readdirSync(here, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);
const reader = projectFiles();

async function checked(sample: string): Promise<FileReport[]> {
  const compat = await declaredCompat();
  const check = checkerFor(compat, { targets: newestTargets(compat), from: null });
  const directory = join(here, sample);
  const input = join(directory, 'input');
  const files = existsSync(input)
    ? [reader.textOf(null, readFileSync(input, 'utf8'))]
    : reader.filesUnder([directory]).files;
  return files.map(({ uses }) => check({ ...uses, path: uses.path.replace(`${directory}/`, '') }));
}

test.each(samples)('%s', async (sample) => {
  const path = join(here, sample, 'expected.yaml');
  const lines = expectedLines(await checked(sample));
  const before = existsSync(path) ? readFileSync(path, 'utf8') : null;
  await expect(expectedText(before, lines)).toMatchFileSnapshot(path);
});

test('a third of what the samples use is told nothing about, and each kind of file is there', async () => {
  const reports = (await Promise.all(samples.map(checked))).flat();
  const uses = reports.flatMap((report) => report.uses);
  expect(samples.length).toBeGreaterThanOrEqual(30);
  expect(uses.length).toBeGreaterThan(500);
  expect(uses.filter(({ findings }) => findings.length === 0).length).toBeGreaterThan(uses.length / 3);
  expect([...new Set(reports.map(({ kind }) => kind))].toSorted()).toEqual([
    'compose',
    'devcontainer',
    'dockerfile',
    'github-workflow',
    'gitlab-ci',
    'makefile',
    'package-json',
    'shell',
    'systemd-unit',
  ]);
});
