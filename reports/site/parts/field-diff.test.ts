import { describe, expect, test } from 'vitest';
import { fieldDiff } from './field-diff.ts';

describe('a field-level diff', () => {
  test('names the members that differ, are missing, or are new', () => {
    const reference = { Name: 'web', Host: { Memory: 0, Binds: ['a', 'b'] }, Old: 1 };
    const measured = { Name: 'web', Host: { Memory: 9, Binds: ['b', 'c'] }, New: null };
    expect(fieldDiff(reference, measured)).toEqual([
      { path: 'Host.Memory', reference: '0', measured: '9' },
      { path: 'Host.Binds', reference: "'a'", measured: null },
      { path: 'Old', reference: '1', measured: null },
      { path: 'Host.Binds', reference: null, measured: "'c'" },
      { path: 'New', reference: null, measured: 'null' },
    ]);
  });

  test('compares the words of a text, and how often they stand there', () => {
    expect(fieldDiff('CHOWN KILL KILL', 'KILL CHOWN NET_RAW')).toEqual([
      { path: '', reference: 'KILL', measured: null },
      { path: '', reference: null, measured: 'NET_RAW' },
    ]);
  });

  test('has nothing to add to a single value', () => {
    expect(fieldDiff(true, false)).toEqual([]);
    expect(fieldDiff('docker', 'podman')).toEqual([]);
    expect(fieldDiff(null, { a: 1 })).toEqual([]);
  });
});
