import { expect, test } from 'vitest';
import { foldCommand } from './fold-command.ts';

test('a long line is broken where the shell reads it as one', () => {
  expect(foldCommand('  apt-get install aaaa bbbb cccc', 24)).toEqual([
    '  apt-get install \\',
    '    aaaa bbbb cccc',
  ]);
});

test('a short line and one with quotes stay whole', () => {
  expect(foldCommand('chmod 0666 /dev/fuse', 24)).toEqual(['chmod 0666 /dev/fuse']);
  expect(foldCommand("printf '%s' 'some words in quotes'", 24)).toEqual([
    "printf '%s' 'some words in quotes'",
  ]);
});
