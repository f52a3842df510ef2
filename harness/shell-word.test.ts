import { execFileSync } from 'node:child_process';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { quoted, shellWord } from './shell-word.ts';

test.each([
  ['podman', 'podman'],
  ['/a/b-c.d:e=f,g@h%i+j', '/a/b-c.d:e=f,g@h%i+j'],
  ['', "''"],
  ['two words', "'two words'"],
  ["it's", String.raw`'it'\''s'`],
  ['{{json .}}', "'{{json .}}'"],
])('%j is written %s', (text, word) => {
  expect(shellWord(text)).toBe(word);
});

test.each([quoted, shellWord])('a shell reads back any words that %o writes', (write) => {
  // Not one shell a word: a process costs more than the whole list.
  const texts = fc
    .sample(
      fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.constantFrom("'", '\\', '$x', '`id`', '\n')),
      300,
    )
    .map((text) => text.replaceAll('\0', ''));
  const script = `printf '%s\\0' ${texts.map(write).join(' ')}`;
  const read = execFileSync('/bin/sh', ['-c', script]).toString();
  expect(read.split('\0').slice(0, -1)).toEqual(texts);
});
