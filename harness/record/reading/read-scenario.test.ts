import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryDirectory } from '../../testing/sample-access.ts';
import { sampleRecord, sampleResult, sampleScenario } from '../../testing/sample-record.ts';
import { recordLines } from '../writing/record-lines.ts';
import { readAnswers } from './read-answers.ts';
import { readScenario } from './read-scenario.ts';

const record = sampleRecord({
  scenarios: [sampleScenario('dns/name'), sampleScenario('dns/other')],
  results: [sampleResult('dns/name', 'docker'), sampleResult('dns/other', 'docker')],
});

function written(text: string): string {
  const path = join(temporaryDirectory(), 'run.jsonl');
  writeFileSync(path, text);
  return path;
}

const text = recordLines(record)
  .map((line) => `${JSON.stringify(line)}\n`)
  .join('');

test('gives the targets, the scenario and its results', async () => {
  const { header, targets, scenarios, results } = await readScenario(written(text), {
    id: 'dns/other',
    aliases: [],
  });
  expect({ header, targets }).toEqual({ header: record.header, targets: record.targets });
  expect([scenarios, results]).toEqual([record.scenarios.slice(1), record.results.slice(1)]);
});

test('gives the same of a record that was read whole before', async () => {
  const path = written(text);
  const cache = join(temporaryDirectory(), 'cache');
  const wanted = { id: 'dns/other', aliases: [] };
  const before = await readScenario(path, wanted, cache);
  await readAnswers(path, {}, cache);
  expect(await readScenario(path, wanted, cache)).toEqual(before);
});

test('finds a scenario under an id that it had before', async () => {
  const wanted = { id: 'dns/new-name', aliases: ['dns/name'] };
  expect((await readScenario(written(text), wanted)).results).toEqual(record.results.slice(0, 1));
});

test('a scenario that the record does not hold is not found in it', async () => {
  const { scenarios } = await readScenario(written(text), { id: 'dns/nothing', aliases: [] });
  expect(scenarios.map(({ id }) => id)).not.toContain('dns/nothing');
});

test.each([
  ['cut off', text.slice(0, -10), 'record-damaged'],
  [
    'broken where it is read',
    text.replace('"scenario":"dns/other"', '"scenario":"dns/other",'),
    'record-damaged',
  ],
  ['newer', text.replace(/"schema":\d+/, '"schema":999'), 'record-newer'],
  ['foreign', 'hello\n', 'record-damaged'],
])('one that is %s is refused as by the reader of whole records', async (_, content, code) => {
  await expect(readScenario(written(content), { id: 'dns/other', aliases: [] })).rejects.toMatchObject({
    code,
  });
});
