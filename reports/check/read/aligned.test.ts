import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { aligned } from './aligned.ts';
import { endAt, startAt, wholeText } from './mapped-text.ts';

test.each([
  ['a "b"', '"a \\"b\\""'],
  ["it's", "'it''s'"],
  ['a b c', '>\n  a\n  b\n  c'],
  ['a\nb', '"a\\nb"'],
  ['aAb', '"a\\x41b"'],
  ['aéb', '"a\\u00e9b"'],
  ['a\n  b\n\nc\n', '|\n    a\n      b\n\n    c\n'],
])('%j in %j', (value, source) => {
  const mapped = aligned(value, wholeText(source), 0, source.length);
  value.split('').forEach((character, at) => {
    const there = source.slice(startAt(mapped, at), endAt(mapped, at + 1));
    if (/\S/.test(character) && !there.startsWith('\\')) expect(there).toBe(character);
  });
  expect(mapped.text).toBe(value);
});

test('what YAML or JSON leaves out or changes never takes a place outside of the source, or out of order', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (value, source) => {
      const mapped = aligned(value, wholeText(source), 0, source.length);
      let last = 0;
      for (let at = 0; at < value.length; at += 1) {
        expect(startAt(mapped, at)).toBeGreaterThanOrEqual(last);
        expect(endAt(mapped, at + 1)).toBeLessThanOrEqual(source.length);
        last = startAt(mapped, at);
      }
    }),
  );
});
