import { describe, expect, test } from 'vitest';
import { type Column, parseQuery, queryErrorInWords, type Row, type Vocabulary } from './query.ts';

function column(id: string, engine: string, version: string, mode = 'rootful'): Column {
  return { id, engine, mode, version, client: engine };
}

const vocabulary: Vocabulary = {
  columns: [
    column('docker', 'docker', '20.10.24+dfsg1'),
    column('podman@4.3.1', 'podman', '4.3.1'),
    column('podman@5.4.2', 'podman', '5.4.2'),
    column('podman-rootless@5.4.2', 'podman', '5.4.2', 'rootless'),
  ],
  areas: ['dns', 'ports'],
  claims: ['net-03', 'net-04', 'dns-01'],
};

function row(parts: Partial<Row> = {}): Row {
  return {
    area: 'dns',
    id: 'dns/name',
    claims: ['net-03'],
    surfaces: ['cli'],
    text: 'the name resolves on a custom bridge',
    verdicts: ['same', 'same', 'same', 'same'],
    weights: [],
    answers: [0, 0, 0, 0],
    ...parts,
  };
}

/** Is the row shown? */
function shows(text: string, parts: Partial<Row> = {}): boolean {
  const parsed = parseQuery(text, vocabulary);
  if (!parsed.ok) throw new Error(queryErrorInWords(parsed.error));
  return vocabulary.columns.some((_, index) => parsed.query(row(parts), index));
}

function errorOf(text: string): string {
  const parsed = parseQuery(text, vocabulary);
  return parsed.ok ? 'no error' : queryErrorInWords(parsed.error);
}

const differing: Partial<Row> = {
  verdicts: ['same', 'known-difference', 'same', 'unsupported'],
  weights: [null, 'silent', null, 'fails'],
  answers: [0, 1, 0, -1],
};

describe('terms of the row', () => {
  test.each([
    ['area:dns', true],
    ['area:ports', false],
    ['area:ports,dns', true],
    ['AREA:DNS', true],
    ['id:dns/name', true],
    ['id:dns/*', true],
    ['id:name', false],
    ['claim:net-03', true],
    ['claim:net-*', true],
    ['claim:dns-01', false],
    ['surface:cli', true],
    ['surface:api', false],
  ])('%s: %s', (text, expected) => {
    expect(shows(text)).toBe(expected);
  });

  test('words are looked for in the text, each by itself; a quotation as a whole', () => {
    expect(shows('Bridge custom')).toBe(true);
    expect(shows('"bridge custom"')).toBe(false);
    expect(shows('"custom bridge"')).toBe(true);
    expect(shows('"and"')).toBe(false);
  });

  test('an empty query holds for everything', () => {
    expect(shows('')).toBe(true);
    expect(shows('  ')).toBe(true);
  });
});

describe('terms of one answer', () => {
  test.each([
    ['verdict:differs', true],
    ['verdict:unsupported', true],
    ['verdict:new', false],
    ['verdict:red', false],
    ['verdict:unsupported mode:rootless', true],
    ['verdict:unsupported mode:rootful', false],
    ['verdict:differs version:4.3', true],
    ['verdict:differs version:5.4', false],
    ['verdict:differs version:>=5', false],
    ['verdict:differs version:<5', true],
    ['verdict:differs version:..4.3', true],
    ['verdict:differs target:podman@4*', true],
    ['verdict:differs engine:docker', false],
    ['NOT verdict:same engine:docker', false],
    ['weight:silent', true],
    ['weight:silent version:4.3', true],
    ['weight:silent mode:rootless', false],
    ['weight:output,fails mode:rootless', true],
    ['weight:not-weighed', false],
  ])('%s: %s', (text, expected) => {
    expect(shows(text, differing)).toBe(expected);
  });
});

describe('columns by name', () => {
  test.each([
    ['podman:differs', true],
    ['docker:differs', false],
    ['podman-rootless:unsupported', true],
    ['podman@5.4.2:same', true],
    ['podman@4.3.1:same', false],
    ['podman:differs AND podman-rootless:unsupported', true],
    ['podman:differs AND area:dns', true],
    ['NOT podman:differs', false],
  ])('%s: %s', (text, expected) => {
    expect(shows(text, differing)).toBe(expected);
  });
});

describe('changes between versions', () => {
  test('are told from answers that were measured, within an engine and mode', () => {
    expect(shows('changed:4.3..5.4', differing)).toBe(true);
    expect(shows('changed:4.3..5.4', { answers: [0, 1, 1, 2] })).toBe(false);
    expect(shows('changed:4.3..5.4', { answers: [0, 1, -1, 2] })).toBe(false);
    expect(shows('changed:5.0..5.4', differing)).toBe(false);
    expect(shows('changed:4..', differing)).toBe(true);
    expect(shows('changed:4.3..5.4 mode:rootless', differing)).toBe(false);
  });

  test('a third number of a version counts where the range has one', () => {
    expect(shows('version:5.4.1.. verdict:unsupported', differing)).toBe(true);
    expect(shows('version:5.4.3.. verdict:unsupported', differing)).toBe(false);
  });
});

describe('how terms are joined', () => {
  test.each([
    ['area:ports OR area:dns', true],
    ['area:ports or area:dns', true],
    ['area:dns AND surface:api', false],
    ['area:dns surface:cli', true],
    ['area:ports AND surface:api OR area:dns', true],
    ['area:ports AND (surface:api OR area:dns)', false],
    ['NOT area:ports', true],
    ['NOT NOT area:dns', true],
    ['NOT area:ports AND surface:cli', true],
    ['NOT (area:ports OR surface:cli)', false],
    ['(area:dns)(surface:cli)', true],
  ])('%s: %s', (text, expected) => {
    expect(shows(text)).toBe(expected);
  });
});

describe('mistakes', () => {
  test.each([
    ['area:dsn', 'At character 6: there is no area "dsn". Did you mean dns?'],
    ['area:dns,prots', 'At character 10: there is no area "prots". Did you mean ports?'],
    ['area:zebra', 'At character 6: there is no area "zebra". There are dns, ports.'],
    ['area:', 'At character 6: area: has no value. For example: area:dns.'],
    ['podmna:differs', 'At character 1: there is no column or field "podmna". Did you mean podman:?'],
    ['weight:slient', 'At character 8: there is no weight "slient". Did you mean silent?'],
    ['verdict:difers', 'At character 9: there is no verdict "difers". Did you mean differs?'],
    ['podman:ok-ish', 'At character 8: there is no verdict "ok-ish". There are same, differs,'],
    ['changed:new', 'At character 9: "new" is no version or range of versions. Write 5.4, 4.3..5.4 or >=5.'],
    ['version:..', 'At character 9: ".." is no version'],
    ['dns AND', 'At character 8: the query ends where more should follow. For example:'],
    ['dns AND OR x', 'At character 9: OR has nothing to join.'],
    ['AND dns', 'At character 1: AND has nothing to join. Put a term before it, or write "AND"'],
    ['(dns', 'At character 1: a parenthesis is not closed. Add a ).'],
    ['dns)', 'At character 4: a ) has no ( before it. Take it away.'],
    ['()', 'At character 2: nothing stands before this ).'],
    ['dns "a b', 'At character 5: a quotation is not closed.'],
    ['http://x', 'At character 1: there is no column or field "http". Fields are area, changed,'],
  ])('%s', (text, message) => {
    expect(errorOf(text)).toContain(message);
    expect(errorOf(text)).not.toContain('\n');
  });
});
