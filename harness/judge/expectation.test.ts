import { describe, expect, test } from 'vitest';
import type { Difference } from '../scenario.ts';
import { sampleTarget } from '../testing/sample-record.ts';
import { declaredRefusal, type Expectation, type Expected, expectations } from './expectation.ts';

const facts = {
  resolves: { title: 'the name resolves', reference: true, weight: 'silent' },
  answered: { title: 'the page is served', reference: 'hello', weight: 'silent' },
};
const why = { because: 'a cause', source: 'measured by hand' };
const differences: Difference[] = [
  { on: { engine: 'podman', version: '<4' }, facts: { resolves: false }, ...why },
  { on: { engine: 'podman', surface: 'api' }, facts: { resolves: null, answered: null }, ...why },
  { on: { mode: 'rootless' }, refused: true, ...why },
];
const declared = { facts, differences };

function certain(fact: Expected): Expectation {
  return { fact, orElse: [] };
}

describe('expectations', () => {
  test('are the reference where no difference is about the target', () => {
    expect(expectations(declared, sampleTarget('docker').traits, 'cli')).toEqual([
      certain({ name: 'resolves', reference: true, expected: true, difference: null }),
      certain({ name: 'answered', reference: 'hello', expected: 'hello', difference: null }),
    ]);
  });

  test('take the first difference that names the fact, fact by fact', () => {
    const { traits } = sampleTarget('podman', { version: '3.0.1' });
    expect(expectations(declared, traits, 'api')).toEqual([
      certain({ name: 'resolves', reference: true, expected: false, difference: 0 }),
      certain({ name: 'answered', reference: 'hello', expected: null, difference: 1 }),
    ]);
  });

  test('leave open between two measured releases what comes after the first difference that may hold', () => {
    const between = { version: { in: '<=3.0.1', notIn: '>=4.3.1' } };
    const open = { facts, differences: [{ on: between, facts: { resolves: null }, ...why }, ...differences] };
    const at = (version: string) =>
      expectations(open, sampleTarget('podman', { version }).traits, 'cli').map(({ orElse }) => orElse);
    expect(at('3.0.1')).toEqual([[], []]);
    expect(at('3.4.4')).toEqual([[false], []]);
    expect(at('4.2.0')).toEqual([[true], []]);
    expect(at('4.3.1')).toEqual([[], []]);
  });

  test('are not misled by a fact that every object seems to have', () => {
    const odd = { facts: { toString: { title: 'odd', reference: 1, weight: 'silent' } }, differences };
    expect(expectations(odd, sampleTarget('podman').traits, 'api')).toEqual([
      certain({ name: 'toString', reference: 1, expected: 1, difference: null }),
    ]);
  });
});

describe('declaredRefusal', () => {
  test('is the index of the difference that says so', () => {
    expect(declaredRefusal(declared, sampleTarget('podman-rootless').traits, 'cli')).toEqual({
      index: 2,
      certain: true,
    });
    expect(declaredRefusal(declared, sampleTarget('podman').traits, 'cli')).toBeNull();
  });

  test('is not certain between two measured releases, unless another difference says so', () => {
    const between = { on: { version: { in: '<=3.0.1', notIn: '>=4.3.1' } }, refused: true, ...why } as const;
    const { traits } = sampleTarget('podman', { version: '4.0.0' });
    expect(declaredRefusal({ facts, differences: [between] }, traits, 'cli')).toEqual({
      index: 0,
      certain: false,
    });
    const both = {
      facts,
      differences: [between, { on: { engine: 'podman' }, refused: true, ...why } as const],
    };
    expect(declaredRefusal(both, traits, 'cli')).toEqual({ index: 1, certain: true });
  });
});
