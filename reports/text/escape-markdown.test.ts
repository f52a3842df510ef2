import { describe, expect, test } from 'vitest';
import { block, code, prose, source, table } from './escape-markdown.ts';

describe('Markdown', () => {
  test.each([
    ['a | b', 'a \\| b'],
    ['<img> & *x* _y_ [z](w) `c`', '\\<img\\> \\& \\*x\\* \\_y\\_ \\[z\\](w) \\`c\\`'],
    ['--rm stays', '--rm stays'],
    ['- no list', '\\- no list'],
    ['1. no list', '1\\. no list'],
    ['two\nlines', 'two lines'],
  ])('prose: %s', (text, escaped) => {
    expect(prose(text)).toBe(escaped);
  });

  test('code may hold backticks', () => {
    expect(code('true')).toBe('`true`');
    expect(code("'a`b'")).toBe("``'a`b'``");
    expect(code('`x`')).toBe('`` `x` ``');
  });

  test('a block is fenced by more than it holds', () => {
    expect(block('a\n````\nb')).toBe('`````text\na\n````\nb\n`````');
  });

  test('only an address is a link', () => {
    expect(source('https://example.org/a_(b)')).toBe('[source](https://example.org/a_%28b%29)');
    expect(source('measured: see https://example.org')).toBe('measured: see https://example.org');
    expect(source('javascript:alert(1)')).toBe('javascript:alert(1)');
  });

  test('a table keeps its columns whatever is in them', () => {
    expect(table(['x', 'y'], [[prose('a | b'), code("'c|d'")]])).toBe(
      ['| x | y |', '| --- | --- |', "| a \\| b | `'c\\|d'` |"].join('\n'),
    );
  });
});
