import { expect, test } from 'vitest';
import { parseExpectation } from './expectation.ts';

test('what is not said is empty', () => {
  expect(parseExpectation('findings: []\n', 'a')).toEqual({ setup: [], given: {}, leave: {}, findings: [] });
});

test('what a sample needs', () => {
  const text =
    'setup:\n  - docker tag IMAGE a:1\ngiven:\n  \'"$A"\': a:1\nleave:\n  a.sh:3: no\nfindings: []\n';
  expect(parseExpectation(text, 'a')).toMatchObject({
    setup: ['docker tag IMAGE a:1'],
    given: { '"$A"': 'a:1' },
    leave: { 'a.sh:3': 'no' },
  });
});

test.each(['setup: docker ps\n', 'other: 1\n', '- a\n'])(
  'an error has the file and what is wrong: %j',
  (text) => {
    expect(() => parseExpectation(text, 'shop/expected.yaml')).toThrow(
      'shop/expected.yaml is no expectation of a sample',
    );
  },
);
