import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lintAbout } from '../harness/judge/lint-about.ts';
import { lintScenarios } from '../harness/judge/lint-scenario.ts';
import { featureName } from '../harness/record/feature-kind.ts';
import { loadScenarios } from '../harness/run/select-scenarios.ts';
import { featureIds } from '../harness/vocabulary/feature-ids.ts';
import { vocabularyHere } from '../scripts/vocabulary/vocabulary-here.ts';

const here = new URL('.', import.meta.url);
const areas = readdirSync(here, { withFileTypes: true })
  // The vocabulary is asked beside the scenarios.
  .filter((entry) => entry.isDirectory() && entry.name !== 'vocabulary')
  .map(({ name }) => name);

/** Whose facts do not say yet what they are about. */
const areasToCome = ['dns', 'lifecycle', 'namespaces', 'networks', 'ports', 'registry', 'systemd', 'volumes'];

async function scenarioFiles() {
  const all = await loadScenarios();
  return all.map(({ scenario, file }) => ({ scenario, path: file.replace(/^suites\//, '') }));
}

test('every scenario is well made', async () => {
  expect(lintScenarios(await scenarioFiles())).toEqual([]);
});

test('every fact says what it is about', async () => {
  const { words, baseline } = await vocabularyHere();
  const known = new Set([...featureIds(words), ...Object.keys(baseline?.features ?? {})]);
  // Podman's own commands and flags stand in the baseline alone.
  const mayBeOwn = (id: string) => baseline === null && ['command', 'flag'].includes(featureName(id).kind);
  const isFeature = (id: string) => known.has(id) || mayBeOwn(id);
  expect(lintAbout(await scenarioFiles(), { isFeature, areasToCome })).toEqual([]);
});

test('every file in an area is a scenario, or the README', () => {
  const strangers = areas.flatMap((area) =>
    readdirSync(new URL(area, here))
      .filter((file) => file !== 'README.md' && !/^[a-z0-9-]+\.scenario\.ts$/.test(file))
      .map((file) => `${area}/${file}`),
  );
  expect(strangers).toEqual([]);
});

test('every area has a README', () => {
  const without = areas.filter((area) => !existsSync(new URL(`${area}/README.md`, here)));
  expect(without).toEqual([]);
});
