import { expect, test } from 'vitest';
import { fileParts } from './file-parts.ts';

const compose = 'services:\n  web:\n    image: base\n    init: true\n';
const dockerfile = 'FROM base\nUSER 1\n';

test.each([
  ['sub/compose.yaml', compose, ['services.web.image base', 'services.web.init true']],
  ['Other', dockerfile, ['USER 1']],
  ['.env', '# a comment\nA=1\n\nB=2\n', ['A=1', 'B=2']],
  ['sub/first.env', 'A=1', ['A=1']],
  ['.dockerignore', '*.log\n!kept.log\n', ['*.log', '!kept.log']],
])('%s has parts', (path, text, parts) => {
  const found = fileParts(path, text);
  expect(found.verb).toBe(path);
  expect(found.parts.map(({ option, value }) => `${option} ${value}`.trim())).toEqual(parts);
});

test.each([
  ['page', 'some words'],
  ['pod.yaml', 'kind: Pod\n'],
])('%s is one thing', (path, text) => {
  expect(fileParts(path, text).parts).toEqual([]);
});

test('a line goes alone', () => {
  const [first] = fileParts('.env', 'A=1\nB=2\n').parts;
  expect(first?.without).toBe('B=2\n');
});
