import { expect, it } from 'vitest';
import { outcomeOf } from './effect.ts';

it('tells failures apart by their words, not by the numbers of files in them', () => {
  const failure = (file: string, end: string) => ({
    status: 500,
    body: { message: `open /var/tmp/load${file}: ${'not a directory '.repeat(12)}${file}${end}` },
  });
  const outcome = outcomeOf(failure('1234567890', 'end'));
  expect(outcomeOf(failure('12345', 'end'))).toEqual(outcome);
  expect(outcomeOf(failure('1234567890', 'another end'))).not.toEqual(outcome);
});
