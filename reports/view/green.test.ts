import { describe, expect, test } from 'vitest';
import { verdictSchema } from '../../harness/record/model.ts';
import { sampleCensus, sampleResult, sampleTarget } from '../../harness/testing/sample-record.ts';
import { sampleMatrix } from '../testing/sample-matrix.ts';
import { isGreen } from './green.ts';
import type { Matrix } from './matrix.ts';
import { outcomeInWords } from './run-in-words.ts';

const docker = sampleTarget('docker');

function judged(verdict: (typeof verdictSchema.options)[number]): Matrix {
  return sampleMatrix({ targets: [docker], results: [sampleResult('dns/name', 'docker', { verdict })] });
}

describe('isGreen', () => {
  test.each(verdictSchema.options.map((verdict) => [verdict]))('a cell that is %s', (verdict) => {
    const green = ['same', 'known-difference', 'unsupported', 'unknown', 'not-applicable'].includes(verdict);
    expect(isGreen(judged(verdict))).toBe(green);
    expect(outcomeInWords(judged(verdict)).startsWith(green ? 'GREEN' : 'RED')).toBe(true);
  });

  const withCensus = (parts: Parameters<typeof sampleCensus>[1]) =>
    sampleMatrix({ targets: [docker], census: [sampleCensus(docker, parts)] });
  test.each<[string, Matrix]>([
    ['the run was interrupted', sampleMatrix({ interrupted: true })],
    ['nothing was measured', sampleMatrix({ scenarios: [] })],
    ['1 not run', sampleMatrix({ results: [sampleResult('dns/name', 'docker')] })],
    ['docker: no census was taken', sampleMatrix({ targets: [docker], census: [] })],
    ['docker: left behind container x', withCensus({ leftBehind: ['container x'] })],
    ['docker: the engine no longer answered', withCensus({ identity: null })],
    [
      'docker: began as rootful docker 20.10.24 on /run/docker.sock and ended as rootful podman',
      withCensus({ identity: { ...docker.identity, engine: 'podman' } }),
    ],
  ])('is red and says why: %s', (why, record) => {
    expect(isGreen(record)).toBe(false);
    expect(outcomeInWords(record)).toContain(why);
  });

  test('what others did to their own objects meanwhile is shown and not held against the run', () => {
    expect(isGreen(withCensus({ foreignTouched: ['network web: gone'] }))).toBe(true);
  });
});
