import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import wrapAnsi from 'wrap-ansi';
import { cutTo, padded, widestOf, wrap, wrapAfter } from './wrap.ts';

test('breaks between words and never in one', () => {
  expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
  expect(wrap('see https://example.org/a/long/way there', 10)).toEqual([
    'see',
    'https://example.org/a/long/way',
    'there',
  ]);
  expect(wrap('', 10)).toEqual(['']);
});

test('loses no word, and keeps to the width where words allow it', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 });
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 40 }), (drawn, width) => {
      const lines = wrap(drawn.join(' '), width);
      expect(lines.join(' ')).toBe(drawn.join(' '));
      for (const line of lines) expect(line.length <= width || !line.includes(' ')).toBe(true);
    }),
  );
});

test('breaks plain text as the library does', () => {
  const parts = fc.array(fc.constantFrom('a', 'word', 'longer-word', '\u2019s', '\u2014', ' ', '  '), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(parts, fc.integer({ min: 1, max: 30 }), (drawn, width) => {
      const text = drawn.join('');
      expect(wrap(text, width)).toEqual(wrapAnsi(text, width).split('\n'));
    }),
  );
});

test('what is plain takes a column for each character', () => {
  for (let code = 0x2010; code <= 0x2027; code += 1) expect(stringWidth(String.fromCodePoint(code))).toBe(1);
});

test('hangs the following lines', () => {
  expect(wrapAfter('why: ', 'one two three', 12)).toEqual(['why: one two', '     three']);
  expect(wrapAfter('why: ', 'one two three', 12, 2)).toEqual(['why: one two', '  three']);
});

test.each([
  ['two columns for each of these', '漢字 漢字 漢字', ['漢字 漢字', '漢字']],
  [
    'an emoji of several code points',
    '👩‍👩‍👧‍👦 👩‍👩‍👧‍👦 👩‍👩‍👧‍👦 👩‍👩‍👧‍👦',
    ['👩‍👩‍👧‍👦 👩‍👩‍👧‍👦 👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦'],
  ],
  // Letter and mark come out as the one character that means the same.
  [
    'no column for a combining mark',
    'e\u0301e\u0301e\u0301e\u0301 e\u0301e\u0301e\u0301e\u0301',
    ['éééé éééé'],
  ],
])('counts columns, not characters: %s', (_, text, lines) => {
  expect(wrap(text, 9)).toEqual(lines);
});

test('hangs and pads by columns too', () => {
  expect(wrapAfter('漢: ', 'one two', 8)).toEqual(['漢: one', '    two']);
  expect([padded('漢字', 6), padded('docker', 6), padded('too long', 6)]).toEqual([
    '漢字  ',
    'docker',
    'too long',
  ]);
  expect(widestOf(['docker', '🐳🐳🐳🐳'])).toBe(8);
});

test.each([
  ['plain text', 5, 'plain'],
  ['名前', 3, '名'],
  ['名前', 4, '名前'],
  ['', 4, ''],
])('%s cut to %i columns', (text, width, cut) => {
  expect(cutTo(text, width)).toBe(cut);
});
