import { describe, expect, test } from 'vitest';
import { canaries } from '../../asking/canary.ts';
import { deprecations, parserAnswer } from './parser-answer.ts';

describe('parserAnswer', () => {
  test('both clients word alike that a flag is unknown, and put different lines around it', () => {
    const docker = 'unknown flag: --link\n\nUsage:  docker run\n';
    const podman = "Error: unknown flag: --link\nSee 'podman run --help'\n";
    expect(parserAnswer(docker)).toStrictEqual({ end: 'unknown', flag: '--link' });
    expect(parserAnswer(podman)).toStrictEqual({ end: 'unknown', flag: '--link' });
  });

  test.each(canaries)('%s ends the parse', (canary) => {
    expect(parserAnswer(`unknown flag: ${canary}`)).toStrictEqual({ end: 'all taken' });
  });

  test('an unknown short form is named by its letter', () => {
    expect(parserAnswer("Error: unknown shorthand flag: 'q' in -q=7")).toStrictEqual({
      end: 'unknown',
      flag: '-q',
    });
  });

  test('a refused value tells the flag, its short form and whether it takes one', () => {
    const bool = 'invalid argument "7" for "-d, --detach" flag: strconv.ParseBool: parsing "7": bad';
    const bytes = 'Error: invalid argument "x=\\"y\\"" for "--memory" flag: invalid size';
    expect(parserAnswer(bool)).toStrictEqual({
      end: 'refused value',
      flag: '--detach',
      short: '-d',
      takes: 'nothing',
    });
    expect(parserAnswer(bytes)).toStrictEqual({ end: 'refused value', flag: '--memory', takes: 'value' });
  });

  test('anything else is kept in its own words', () => {
    expect(parserAnswer(' panic \n')).toStrictEqual({ end: 'other', says: 'panic' });
  });
});

test('deprecations are told by flag', () => {
  const text = 'Flag --old has been deprecated, it is a no-op\nunknown flag: --new\n';
  expect([...deprecations(text)]).toStrictEqual([['--old', 'Flag --old has been deprecated, it is a no-op']]);
});
