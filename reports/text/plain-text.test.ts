import { expect, test } from 'vitest';
import { plain, plainLines, showValue } from './plain-text.ts';

test('makes one line without colours of what an engine said', () => {
  expect(plain('\u001b[31mError:\u001b[0m no such\r\n  container\n')).toBe('Error: no such container');
});

test('leaves out titles, links and cursor movements too', () => {
  expect(
    plain('\u001b]0;title\u0007a \u001b]8;;http://x\u001b\\link\u001b]8;;\u001b\\ \u001b[2K\u001b(Bz'),
  ).toBe('a link z');
});

test('spells out characters that a terminal would act on or hide', () => {
  expect(plain('bell\u0007 and \u202eright')).toBe('bell\\u0007 and \\u202eright');
});

test('keeps the lines and the indentation of a longer text', () => {
  expect(plainLines('one\n\ttwo\r\n  three\u0000')).toBe('one\n  two\n  three\\u0000');
});

test('shows an answer as a scenario would state it', () => {
  expect(showValue({ ports: [80, null], name: "it's" })).toBe('{ ports: [80, null], name: "it\'s" }');
  expect(showValue('a\nb')).toBe("'a\\nb'");
});
