import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadScenarios } from '../harness/run/select-scenarios.ts';
import { documentedHere } from '../scripts/cli/documented-here.ts';
import { vocabularyHere } from '../scripts/vocabulary/vocabulary-here.ts';

const entries = await documentedHere();
const scenarios = new Map((await loadScenarios()).map(({ scenario }) => [scenario.id, scenario]));
const { baseline } = await vocabularyHere();
const answers = baseline?.features ?? {};

const factsOf = (entry: (typeof entries)[number]) => [
  ...('shownBy' in entry ? (entry.shownBy ?? []) : []),
  ...('refutedBy' in entry ? (entry.refutedBy ?? []) : []),
];
const featuresOf = (entry: (typeof entries)[number]) => [
  ...('shownByFeatures' in entry ? (entry.shownByFeatures ?? []) : []),
  ...('refutedByFeatures' in entry ? (entry.refutedByFeatures ?? []) : []),
];

/** An engine is declared to answer otherwise than the reference. */
function differs(fact: string): boolean {
  const [id = '', name = ''] = fact.split('#');
  return (scenarios.get(id)?.differences ?? []).some(({ facts = {}, refused }) => refused || name in facts);
}

/** Not all columns of the baseline gave one answer. */
function isAnsweredInTwoWays(feature: string): boolean {
  const given = answers[feature] ?? [];
  return given.length > 1 || !given.some(([, column]) => column === '*');
}

test('every difference stands there once', () => {
  const ids = entries.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  expect(ids.length).toBeGreaterThan(0);
});

test('every fact and every feature that is named exists', () => {
  const missing = entries.flatMap((entry) => [
    ...factsOf(entry).filter((fact) => {
      const [id = '', name = ''] = fact.split('#');
      return !(name in (scenarios.get(id)?.facts ?? {}));
    }),
    ...featuresOf(entry).filter((feature) => !(feature in answers)),
  ]);
  expect(missing).toEqual([]);
});

test('what shows a difference was answered in two ways', () => {
  const alike = entries.filter(
    (entry) =>
      ('shownBy' in entry || 'shownByFeatures' in entry) &&
      !factsOf(entry).some(differs) &&
      !featuresOf(entry).some(isAnsweredInTwoWays),
  );
  expect(alike.map(({ id }) => id)).toEqual([]);
});

test('the page about what is not so names the evidence for all of it', () => {
  const page = readFileSync(new URL('../docs/refuted-differences.md', import.meta.url), 'utf8');
  const unnamed = entries.filter(
    (entry) =>
      ('measured' in entry || ('partlyNotSo' in entry && entry.partlyNotSo !== undefined)) &&
      ![...factsOf(entry), ...featuresOf(entry)].some((evidence) => page.includes(`\`${evidence}\``)),
  );
  expect(unnamed.map(({ id }) => id)).toEqual([]);
});
