import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../harness/place.ts';

const documents = ['.', 'docs', 'docs/decisions', '.github']
  .flatMap((folder) => readdirSync(join(projectRoot, folder)).map((name) => join(folder, name)))
  .filter((path) => path.endsWith('.md'));

function read(path: string): string {
  return readFileSync(join(projectRoot, path), 'utf8');
}

/** Paths in the project that a document links to. */
function linksOf(path: string): string[] {
  const targets = [...read(path).matchAll(/\]\(\s*([^)\s#]+)(?:#[^)]*)?\)/g)].map(
    ([, target = '']) => target,
  );
  return targets
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => relative(projectRoot, join(projectRoot, dirname(path), target)));
}

test.each(documents)('the links of %s lead to files', (path) => {
  expect(linksOf(path).filter((target) => !existsSync(join(projectRoot, target)))).toEqual([]);
});

describe.each([
  ['docs/README.md', documents.filter((path) => dirname(path) === 'docs')],
  ['docs/decisions/README.md', documents.filter((path) => dirname(path) === 'docs/decisions')],
])('the index %s', (index, all) => {
  test('names every page beside it', () => {
    expect(all.length).toBeGreaterThan(5);
    expect(all.filter((path) => path !== index && !linksOf(index).includes(path))).toEqual([]);
  });
});

test('the index of the decisions has their titles', () => {
  const rows = [...read('docs/decisions/README.md').matchAll(/^\| \[(\d+)\]\((.*)\) \| (.*) \|$/gm)];
  expect(rows.length).toBeGreaterThan(5);
  for (const [, number, file, title] of rows) {
    expect(read(`docs/decisions/${file}`).split('\n')[0]).toBe(`# ${number}: ${title}`);
  }
});
