import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isNameOfRun, type OwnedKind, uniqueName } from './labels.ts';

const runId = 'k3x9ab12';
const kinds: OwnedKind[] = ['container', 'network', 'volume', 'image', 'pod'];

describe('uniqueName', () => {
  const word = fc.stringMatching(/^[a-z0-9]{1,12}$/);
  const id = fc
    .tuple(word, fc.array(word, { minLength: 1, maxLength: 8 }))
    .map(([area, words]) => `${area}/${words.join('-')}`);

  test('is a DNS label, whatever the scenario is called and however many there are', () => {
    fc.assert(
      fc.property(id, fc.nat({ max: 100_000 }), (scenarioId, counter) => {
        const name = uniqueName('container', runId, scenarioId, counter);
        expect(name).toMatch(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])$/);
        expect(name).not.toContain('--');
      }),
    );
  });

  test('two counters never give the same name', () => {
    fc.assert(
      fc.property(id, fc.nat({ max: 5000 }), fc.nat({ max: 5000 }), (scenarioId, one, other) => {
        const same =
          uniqueName('volume', runId, scenarioId, one) === uniqueName('volume', runId, scenarioId, other);
        expect(same).toBe(one === other);
      }),
    );
  });

  test('says which run and scenario it belongs to', () => {
    expect(uniqueName('network', runId, 'dns/name-on-custom-bridge', 37)).toBe(
      'ca-k3x9ab12-dns-name-on-custom-bridge-11',
    );
  });

  test("an image's is complete, so that no engine puts its own registry before it", () => {
    expect(uniqueName('image', runId, 'dns/x', 1)).toBe('localhost/canialias/ca-k3x9ab12-dns-x-1:1');
  });
});

describe('isNameOfRun', () => {
  test.each(kinds)('knows every name of its own run, and none of another: %s', (kind) => {
    const name = uniqueName(kind, runId, 'dns/x', 1);
    expect(isNameOfRun(name, runId)).toBe(true);
    expect(isNameOfRun(name, 'k3x9ab13')).toBe(false);
    expect(isNameOfRun(name, 'k3x9ab1')).toBe(false);
  });
});
