import { describe, expect, test } from 'vitest';
import {
  sampleResult,
  sampleScenario,
  sampleSurface,
  sampleTarget,
} from '../../harness/testing/sample-record.ts';
import { isEnough, nothingToRun, renderEnds } from './render-ends.ts';
import type { CellEnd } from './run-all.ts';

function ends(good: number, bad: number): CellEnd[] {
  const surface = sampleSurface();
  const cell = {
    scenario: sampleScenario('dns/dns-option'),
    target: sampleTarget('docker'),
    result: sampleResult('dns/dns-option', 'docker', { surfaces: [surface] }),
    surface,
  };
  return [
    ...Array.from({ length: good }, () => ({ cell, asMeasured: true, why: [] })),
    ...Array.from({ length: bad }, () => ({ cell, asMeasured: false, why: ['exit code 1'] })),
  ];
}

describe('98 of 100 are enough', () => {
  test.each([
    [98, 2, true, '98 of 100 ended as measured: 98 %, wanted are 98 %\n'],
    [979, 21, false, '979 of 1000 ended as measured: 97.9 %, wanted are 98 %\n'],
    [1, 0, true, '1 of 1 ended as measured: 100 %, wanted are 98 %\n'],
  ])('%i and %i otherwise', (good, bad, enough, line) => {
    expect(isEnough(ends(good, bad))).toBe(enough);
    expect(renderEnds(ends(good, bad), new Map())).toMatch(new RegExp(`(^|\n)${line}$`));
  });
});

test('nothing to run is an error that says why', () => {
  expect(nothingToRun(new Map([['its calls are left out', 3]]))).toMatchObject({
    code: 'record-missing',
    message: 'there is no script to run: 3 without: its calls are left out',
  });
  expect(nothingToRun(new Map()).message).toBe('there is no script to run: the record has no such cell');
});
