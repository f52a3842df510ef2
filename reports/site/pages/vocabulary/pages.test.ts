import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { largeRecord } from '../../../testing/large-record.ts';
import { compatRecord, sampleAliases, withFileFacts } from '../../../testing/sample-compat.ts';
import { sampleMatrix } from '../../../testing/sample-matrix.ts';
import { matrixOf } from '../../../view/matrix.ts';
import { renderPage } from '../../parts/layout.ts';
import { siteOf } from '../../parts/site.ts';
import { runPage } from '../run/page.ts';
import { vocabularyPages } from './pages.ts';

const site = siteOf(matrixOf(compatRecord()), sampleAliases);

function textOf(path: string, hasData = false, of = site): string {
  const page = vocabularyPages(of, hasData).find((one) => one.path === path);
  return page === undefined ? '' : renderPage(of, page);
}

test('a record without a vocabulary has no pages of it, and no way to them', () => {
  const bare = siteOf(sampleMatrix());
  expect(vocabularyPages(bare, true)).toEqual([]);
  expect(renderPage(bare, runPage(bare, []))).not.toContain('commands/');
  expect(renderPage(site, runPage(site, []))).toContain('href="commands/index.html"');
});

test('the list says of how much the behaviour was not measured', () => {
  const text = textOf('commands/index.html');
  expect(text).toContain('Docker 28.5.2 has 3 features here');
  expect(text).toContain('What 2 of them do was measured; of 1 only whether the name is known.');
  expect(text).not.toContain('compat.json');
  expect(textOf('commands/index.html', true)).toContain('href="../compat.json"');
});

test('a page tells what differs, why, and what to write instead, and folds what all know', () => {
  const text = textOf('commands/run.html');
  expect(text).toContain(
    '<td class="is-unknown">unknown</td><td class="is-unknown">unknown</td><td class="is-differs">',
  );
  expect(text).toContain('1 flag that every column knows');
  expect(text).toContain('href="../scenarios/networks/link.html#fact-works"');
  expect(text).toContain('links are not resolved');
  expect(text).toContain('a network of your own');
  expect(text).not.toContain('scenarios/dns/name.html');
});

test('instructions and keys stand on the pages of their files, where facts are about some', () => {
  expect(vocabularyPages(site, false).map(({ path }) => path)).not.toContain('files/index.html');
  const ofFiles = siteOf(matrixOf(withFileFacts(compatRecord())), sampleAliases);
  const index = textOf('files/index.html', false, ofFiles);
  expect(index).toContain('keys of compose files: 2 that facts are about.');
  expect(index).toContain('href="../files/dockerfile.html"');
  expect(index).toContain('href="../files/compose.yaml.html"');
  const text = textOf('files/dockerfile.html', false, ofFiles);
  expect(text).toContain('Facts are about 1 feature of it.');
  expect(text).toContain('href="../scenarios/build/shell.html#fact-kept"');
  expect(text).toContain('the format has no place for it');
  expect(textOf('commands/index.html', false, ofFiles)).toContain('Docker 28.5.2 has 3 features here');
});

test('3,500 features on 24 columns keep their size', () => {
  const large = siteOf(matrixOf(largeRecord({ scenarios: 1, columns: 24, features: 3500 })));
  const texts = vocabularyPages(large, false).map((page) => renderPage(large, page));
  expect(texts.reduce((sum, text) => sum + text.length, 0)).toBeLessThan(8_000_000);
  for (const text of texts) expect(gzipSync(text).length).toBeLessThan(20_000);
});
