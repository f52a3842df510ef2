import { expect, test } from 'vitest';
import { compatRecord, withFileFacts } from '../testing/sample-compat.ts';
import { matrixOf } from '../view/matrix.ts';
import { compatOf } from './compat-of.ts';
import { answerOn } from './otherwise.ts';

const compat = compatOf(matrixOf(withFileFacts(compatRecord())), {});

test('a fact has its reference, and what was measured otherwise', () => {
  expect(compat.facts['networks/link#works']).toMatchObject({
    reference: 'true',
    otherwise: [{ answer: 'false', on: 0 }],
  });
  expect(compat.columns?.[0]?.toSorted()).toEqual(['podman@3.0.1', 'podman@4.3.1', 'podman@5.4.2']);
  expect(compat.facts['networks/link#runs']).not.toHaveProperty('reference');
});

test('is told of a column, over the surface that answers so', () => {
  expect(answerOn(compat, 'networks/link#works', 'podman@4.3.1', 'cli')).toBe('false');
  expect(answerOn(compat, 'networks/link#works', 'docker@28.5.2', 'cli')).toBeNull();
  const kept = (surface: 'cli' | 'api' | 'file') =>
    answerOn(compat, 'build/shell#kept', 'podman@4.3.1', surface);
  expect([kept('cli'), kept('api'), kept('file')]).toEqual(['false', null, 'false']);
});
