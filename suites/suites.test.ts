import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lintAbout } from '../harness/judge/lint-about.ts';
import { lintScenarios } from '../harness/judge/lint-scenario.ts';
import { lintTitles } from '../harness/judge/lint-titles.ts';
import { searchedWords } from '../harness/judge/searched-words.ts';
import { loadScenarios } from '../harness/run/select-scenarios.ts';
import { featureIds } from '../harness/vocabulary/feature-ids.ts';
import { isComposeKey } from '../harness/vocabulary/files/file-ids.ts';
import { vocabularyHere } from '../scripts/vocabulary/vocabulary-here.ts';

const here = new URL('.', import.meta.url);
const areas = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

async function scenarioFiles() {
  const all = await loadScenarios();
  return all.map(({ scenario, file }) => ({ scenario, path: file.replace(/^suites\//, '') }));
}

/** Podman's own commands and flags stand in the baseline alone. */
async function features() {
  const { words, baseline } = await vocabularyHere();
  return { words, known: new Set([...featureIds(words), ...Object.keys(baseline?.features ?? {})]) };
}

test('every scenario is well made', async () => {
  expect(lintScenarios(await scenarioFiles())).toEqual([]);
});

test('every title is a sentence, with a word that readers search for', async () => {
  const files = await scenarioFiles();
  const ofFacts = files.flatMap(({ scenario }) =>
    Object.values(scenario.facts).flatMap(({ about = [] }) => about),
  );
  const { known } = await features();
  expect(lintTitles(files, searchedWords([...known, ...ofFacts]))).toEqual([]);
});

test('every fact says what it is about', async () => {
  const { known, words } = await features();
  const isFeature = (id: string) => known.has(id) || isComposeKey(id, words.files.compose);
  expect(lintAbout(await scenarioFiles(), isFeature)).toEqual([]);
});

test('every file in an area is a scenario, or the README; those of the vocabulary are its words', () => {
  const strangers = areas.flatMap((area) =>
    readdirSync(new URL(area, here))
      .filter((file) => file !== 'README.md')
      .filter((file) => !(area === 'vocabulary' ? /^[a-z]+\.json$/ : /^[a-z0-9-]+\.scenario\.ts$/).test(file))
      .map((file) => `${area}/${file}`),
  );
  expect(strangers).toEqual([]);
});

test('every area has a README', () => {
  const without = areas.filter((area) => !existsSync(new URL(`${area}/README.md`, here)));
  expect(without).toEqual([]);
});
