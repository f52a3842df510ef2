import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryDirectory } from '../../harness/testing/sample-access.ts';
import { mutant, plain } from '../testing/sample-mutants.ts';
import { openLines } from './lines.ts';

describe('openLines', () => {
  test('keeps what came before a run ended, and leaves out a line that was cut off', () => {
    const path = join(temporaryDirectory(), 'below', 'mutants.jsonl');
    const first = openLines(path, true);
    first.add(plain());
    first.add(mutant('run --init', 'fact'));
    writeFileSync(path, `${readFileSync(path, 'utf8')}{"type":"mut`);
    const second = openLines(path, true);
    second.add(mutant('run --tty', 'nothing'));
    expect(openLines(path, true).lines).toEqual([
      plain(),
      mutant('run --init', 'fact'),
      mutant('run --tty', 'nothing'),
    ]);
  });

  test('begins anew where nothing is to be kept', () => {
    const path = join(temporaryDirectory(), 'mutants.jsonl');
    openLines(path, false).add(plain());
    expect(openLines(path, false).lines).toEqual([]);
    expect(readFileSync(path, 'utf8')).toBe('');
  });

  test('refuses a file of something else', () => {
    const path = join(temporaryDirectory(), 'mutants.jsonl');
    writeFileSync(path, '{"type":"header"}\n');
    expect(() => openLines(path, true)).toThrow(`line 1 of ${path} is no mutant's`);
  });

  test('says where it cannot write', () => {
    expect(() => {
      openLines('/dev/full', false).add(plain());
    }).toThrow(/\/dev\/full/);
  });
});
