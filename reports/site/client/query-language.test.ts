import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Column, parseQuery, queryErrorInWords, type Vocabulary } from './query.ts';

const page = readFileSync(new URL('../../../docs/query-language.md', import.meta.url), 'utf8');

function column(id: string, engine: string, version: string, mode = 'rootful'): Column {
  return { id, engine, mode, version, client: engine };
}

const vocabulary: Vocabulary = {
  columns: [
    column('docker', 'docker', '20.10.24'),
    column('podman@4.3.1', 'podman', '4.3.1'),
    column('podman@5.4.2', 'podman', '5.4.2'),
    column('podman-rootless@5.4.2', 'podman', '5.4.2', 'rootless'),
  ],
  areas: ['dns', 'ports'],
  claims: ['net-03'],
};

/** The rows of the tables of the page whose first column has this heading, cell by cell. */
function rowsUnder(heading: string): string[][] {
  return page
    .split('\n\n')
    .filter((block) => block.startsWith(`| ${heading} |`))
    .flatMap((table) => table.trim().split('\n').slice(2))
    .map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

/** The texts in code style of a cell. */
function codeIn(cell = ''): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}

function errorOf(query: string): string | null {
  const parsed = parseQuery(query, vocabulary);
  return parsed.ok ? null : queryErrorInWords(parsed.error);
}

describe('docs/query-language.md', () => {
  test('has examples of everything', () => {
    expect(rowsUnder('query').length).toBeGreaterThan(15);
    expect(rowsUnder('mistake').length).toBeGreaterThan(4);
  });

  test.each(rowsUnder('query').flatMap(([query]) => codeIn(query)))('%s is a query', (query) => {
    expect(errorOf(query)).toBeNull();
  });

  test.each(rowsUnder('mistake').map(([query, words]) => [codeIn(query)[0] ?? '', words ?? '']))(
    '%s is told as it says',
    (query, words) => {
      expect(errorOf(query)).toBe(words);
    },
  );

  test('names all fields', () => {
    const [, known = ''] = /Fields are ([^;]+);/.exec(errorOf('http:x') ?? '') ?? [];
    const named = rowsUnder('field').flatMap(([field]) => codeIn(field));
    expect(named.sort()).toEqual(known.split(', '));
  });

  test('names all values of verdicts', () => {
    const [, known = ''] = /There are ([^.]+)\./.exec(errorOf('verdict:zebra') ?? '') ?? [];
    const named = rowsUnder('value').flatMap(([value]) => codeIn(value));
    expect(named.sort()).toEqual(known.split(', ').sort());
  });

  test('names all weights', () => {
    const [, known = ''] = /There are ([^.]+)\./.exec(errorOf('weight:zebra') ?? '') ?? [];
    const named = rowsUnder('weight').flatMap(([value]) => codeIn(value));
    expect(named).toEqual(known.split(', '));
  });
});

describe('the grammar of docs/query-language.md', () => {
  const terms = rowsUnder('query')
    .flatMap(([query]) => codeIn(query))
    .filter((query) => /^\S+:\S+$/.test(query));
  const { query } = fc.letrec<{ query: string; either: string; both: string; one: string }>((tie) => ({
    query: fc.oneof(fc.constant(''), tie('either')),
    either: fc.oneof(
      tie('both'),
      fc.tuple(tie('both'), tie('both')).map((all) => all.join(' OR ')),
    ),
    both: fc.oneof(
      tie('one'),
      fc.tuple(tie('one'), fc.constantFrom(' ', ' AND '), tie('one')).map((all) => all.join('')),
    ),
    one: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(...terms),
      fc.stringMatching(/^[^\s:"()]+$/).filter((word) => !/^(and|or|not)$/i.test(word)),
      fc.stringMatching(/^"[^"]*"$/),
      tie('one').map((one) => `NOT ${one}`),
      tie('either').map((either) => `(${either})`),
    ),
  }));

  test('makes queries alone', () => {
    fc.assert(fc.property(query, (text) => errorOf(text) === null));
  });
});
