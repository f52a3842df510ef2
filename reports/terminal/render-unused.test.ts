import { expect, test } from 'vitest';
import { sampleRecord, sampleScenario } from '../../harness/testing/sample-record.ts';
import { renderUnused } from './render-unused.ts';

test('names the differences and the features, and counts both', () => {
  const declared = {
    on: { engine: 'podman' as const },
    facts: { holds: false },
    refused: false,
    weight: null,
    because: 'a cause',
    source: 'measured',
  };
  const record = sampleRecord({ scenarios: [sampleScenario('dns/name', { differences: [declared] })] });
  const unused = {
    differences: [{ scenario: 'dns/name', difference: 0, declared, about: [] }],
    about: [{ fact: 'dns/name#holds', id: 'cli:run --link' }],
  };
  expect(renderUnused(unused, record, { columns: 80, colour: false })).toBe(
    [
      'dns/name, differences[0]',
      '  on Podman',
      '  a cause',
      '  No column has these traits.',
      '1 of 1 declared differences explain no answer of this record.',
      '',
      'dns/name#holds is about cli:run --link, and no call uses it.',
      '1 time a fact is about a feature that no call uses.',
      '',
    ].join('\n'),
  );
});
