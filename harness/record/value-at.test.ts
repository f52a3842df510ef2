import { describe, expect, test } from 'vitest';
import { valueAt } from './value-at.ts';

describe('valueAt', () => {
  test('follows the keys', () => {
    expect(valueAt({ HostConfig: { LogConfig: { Type: 'json-file' } } }, 'HostConfig', 'LogConfig', 'Type')).toBe(
      'json-file',
    );
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
