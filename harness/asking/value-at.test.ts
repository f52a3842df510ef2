import { describe, expect, test } from 'vitest';
import { textAt, valueAt } from './value-at.ts';

describe('valueAt', () => {
  test('follows the keys', () => {
    expect(
      valueAt({ HostConfig: { LogConfig: { Type: 'json-file' } } }, 'HostConfig', 'LogConfig', 'Type'),
    ).toBe('json-file');
  });

  test('gives the value itself for no keys', () => {
    expect(valueAt([1])).toEqual([1]);
  });

  test.each([
    ['a missing key', { a: 1 }],
    ['a list', [1]],
    ['a text', 'text'],
    ['a null on the way', { x: null }],
    ['nothing', undefined],
  ])('gives null for %s', (_, json) => {
    expect(valueAt(json, 'x', 'y')).toBeNull();
  });

  test('does not read what objects inherit', () => {
    expect(valueAt({}, 'constructor')).toBeNull();
  });
});

describe('textAt', () => {
  test('gives text, and empty text for anything else', () => {
    expect(textAt({ Id: 'abc' }, 'Id')).toBe('abc');
    expect(textAt({ Id: 7 }, 'Id')).toBe('');
    expect(textAt({}, 'Id')).toBe('');
  });
});
