import { expect, test } from 'vitest';
import { entryLines } from './entry-lines.ts';

test('an entry of a member has a line of its own', () => {
  const whole = { name: 'x', none: null, empty: {}, list: [[1, 2], { a: 1 }], map: { b: { c: [1] }, d: 2 } };
  const text = entryLines(whole);
  expect(JSON.parse(text)).toEqual(whole);
  expect(text).toBe(`{
  "name": "x",
  "none": null,
  "empty": {},
  "list": [
    [1,2],
    {"a":1}
  ],
  "map": {
    "b": {"c":[1]},
    "d": 2
  }
}
`);
});
