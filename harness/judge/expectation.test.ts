import { describe, expect, test } from 'vitest';
import type { Difference } from '../scenario.ts';
import { sampleTarget } from '../testing/sample-record.ts';
import { declaredRefusal, expectations } from './expectation.ts';

const facts = {
  resolves: { title: 'the name resolves', reference: true },
  answered: { title: 'the page is served', reference: 'hello' },
};
const why = { because: 'a cause', source: 'measured by hand' };
const differences: Difference[] = [
  { on: { engine: 'podman', version: '<4' }, facts: { resolves: false }, ...why },
  { on: { engine: 'podman', surface: 'api' }, facts: { resolves: null, answered: null }, ...why },
  { on: { mode: 'rootless' }, refused: true, ...why },
];
const declared = { facts, differences };

describe('expectations', () => {
  test('are the reference where no difference is about the target', () => {
    expect(expectations(declared, sampleTarget('docker').traits, 'cli')).toEqual([
      { name: 'resolves', reference: true, expected: true, difference: null },
      { name: 'answered', reference: 'hello', expected: 'hello', difference: null },
    ]);
  });

  test('take the first difference that names the fact, fact by fact', () => {
    const { traits } = sampleTarget('podman', { version: '3.0.1' });
    expect(expectations(declared, traits, 'api')).toEqual([
      { name: 'resolves', reference: true, expected: false, difference: 0 },
      { name: 'answered', reference: 'hello', expected: null, difference: 1 },
    ]);
  });

  test('are not misled by a fact that every object seems to have', () => {
    const odd = { facts: { toString: { title: 'odd', reference: 1 } }, differences };
    expect(expectations(odd, sampleTarget('podman').traits, 'api')).toEqual([
      { name: 'toString', reference: 1, expected: 1, difference: null },
    ]);
  });
});

describe('declaredRefusal', () => {
  test('is the index of the difference that says so', () => {
    expect(declaredRefusal(declared, sampleTarget('podman-rootless').traits, 'cli')).toBe(2);
    expect(declaredRefusal(declared, sampleTarget('podman').traits, 'cli')).toBeNull();
  });
});
