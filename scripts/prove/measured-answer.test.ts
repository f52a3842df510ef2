import { describe, expect, test } from 'vitest';
import { sampleFeature, sampleFeatures, sampleRecord } from '../../harness/testing/sample-record.ts';
import { measuredAnswer } from './measured-answer.ts';
import { isOfFact } from './verdict.ts';

const field = 'api:POST /containers/{id}/update KernelMemory';

describe('the answer to a name', () => {
  const answered = (docker: 'known' | 'unknown', podman: 'known' | 'ignored' | 'unknown' | 'not-asked') =>
    measuredAnswer(
      field,
      'podman',
      sampleRecord({
        features: [
          sampleFeatures('docker', [sampleFeature(field, { state: docker })]),
          sampleFeatures('podman', [sampleFeature(field, { state: podman })]),
        ],
      }),
    );

  test('is of the class that check gives it', () => {
    expect(answered('known', 'ignored')).toEqual({ class: 'silent', reason: null });
    expect(answered('known', 'unknown')).toEqual({ class: 'silent', reason: null });
    expect(answered('known', 'known')).toEqual({ class: null, reason: null });
  });

  test('says why there is none', () => {
    expect(answered('unknown', 'unknown')).toEqual({ class: null, reason: 'on the reference it is unknown' });
    expect(answered('known', 'not-asked')).toEqual({ class: null, reason: 'the target was not asked' });
    expect(measuredAnswer(field, 'podman', sampleRecord({}))).toBeNull();
  });
});

test('tells the rule of a fact from that of a name', () => {
  expect(isOfFact('build/copy-flags#link')).toBe(true);
  expect(isOfFact(field)).toBe(false);
  expect(isOfFact('dockerfile:# syntax')).toBe(false);
});
