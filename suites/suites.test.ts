import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lintScenarios } from '../harness/judge/lint-scenario.ts';
import { loadScenarios } from '../harness/run/select-scenarios.ts';

const here = new URL('.', import.meta.url);
const areas = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

test('every scenario is well made', async () => {
  const all = await loadScenarios();
  const files = all.map(({ scenario, file }) => ({ scenario, path: file.replace(/^suites\//, '') }));
  expect(lintScenarios(files)).toEqual([]);
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
