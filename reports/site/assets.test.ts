import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { checkCompat } from '../check/testing/check-compat.ts';
import { largeRecord } from '../testing/large-record.ts';
import { unpacked } from '../testing/unpacked.ts';
import { checkDataScript, checkerScript, checkScript, evidenceScript } from './assets.ts';

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

test('what checks a file in the browser stays small', async () => {
  const scripts = [await checkScript(), await checkerScript()];
  const kilobytes = gzipSync(scripts.join('')).length / 1000;
  expect(kilobytes).toBeGreaterThan(50);
  expect(kilobytes).toBeLessThan(150);
});

test('data that holds the end of a script is a text in it', () => {
  const words = [{ path: ['</script>'], aliases: [], flags: [], clients: [] }];
  const script = checkDataScript({ compat: checkCompat, words, endpoints: [] });
  expect(script).toMatch(/^globalThis\.canialiasCheckData = "/);
  const data: unknown = JSON.parse(JSON.parse(script.replace(/^[^"]*|;\n$/g, '')) as string);
  expect(data).toEqual({ compat: checkCompat, words, endpoints: [] });
});
