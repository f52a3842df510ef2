import { expect, test } from 'vitest';
import { largeRecord } from '../testing/large-record.ts';
import { unpacked } from '../testing/unpacked.ts';
import { evidenceScript } from './assets.ts';

function evidenceOf(columns: number) {
  const { results } = largeRecord({ scenarios: 1, columns });
  return {
    scripts: ['#!/bin/sh\n'],
    calls: results.map(({ surfaces }) => surfaces.map(({ steps }) => steps)),
  };
}

test('evidence is packed whole', async () => {
  const evidence = evidenceOf(3);
  expect(unpacked(await evidenceScript(evidence))).toEqual(evidence);
});

test('what columns have in common is stored once', async () => {
  const [one, twenty] = [await evidenceScript(evidenceOf(1)), await evidenceScript(evidenceOf(20))];
  expect(twenty.length).toBeLessThan(3 * one.length);
});
