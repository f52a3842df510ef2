import { describe, expect, test } from 'vitest';
import { mutant, plain } from '../testing/sample-mutants.ts';
import { isComplete, knownParts } from './known-parts.ts';

const of = { target: 'docker', scenario: 'dns/x', surface: 'cli' } as const;
const both = plain({ parts: ['a', 'b'] });

describe('what was tried before', () => {
  test('are the parts whose trial said something, of the same scenario, target and surface', () => {
    const lines = [
      mutant('a', 'fact'),
      mutant('b', 'nothing'),
      mutant('c', 'unmet'),
      mutant('d', 'unclean'),
      mutant('e', 'fact', { surface: 'api' }),
    ];
    expect([...knownParts(lines, of)]).toEqual(['a', 'b']);
  });

  test('is complete with every part of the last plain run', () => {
    const tried = [mutant('a', 'fact'), mutant('b', 'nothing')];
    expect(isComplete([both, ...tried], of)).toBe(true);
    expect(isComplete([both, mutant('a', 'fact')], of)).toBe(false);
    expect(isComplete([both, ...tried, plain({ parts: ['a', 'b', 'new'] })], of)).toBe(false);
    expect(isComplete(tried, of)).toBe(false);
  });

  test('a plain run without answers is tried again', () => {
    expect(isComplete([plain({ parts: [], unanswered: 'Error: cut off' })], of)).toBe(false);
  });
});
