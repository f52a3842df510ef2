/** Finds the scenarios of the suites and chooses among them. */
import { readdir } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import picomatch from 'picomatch';
import { didYouMean, nearest } from '../did-you-mean.ts';
import { CanialiasError } from '../errors.ts';
import type { Scenario } from '../scenario.ts';

export interface Filters {
  areas: readonly string[];
  /** Globs over scenario ids, such as `dns/*`. */
  ids: readonly string[];
  claims: readonly string[];
}

export interface SuiteScenario {
  scenario: Scenario;
  /** Relative to the project's root. */
  file: string;
}

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** Every scenario there is, by id. */
export async function loadScenarios(): Promise<SuiteScenario[]> {
  const below = await readdir(`${projectRoot}/suites`, { recursive: true });
  const files = below.filter((file) => file.endsWith('.scenario.ts')).map((file) => `suites/${file}`);
  const loaded = await Promise.all(
    files.map(async (file) => {
      const module = (await import(pathToFileURL(`${projectRoot}/${file}`).href)) as { default: Scenario };
      return { scenario: module.default, file };
    }),
  );
  return loaded.toSorted((one, other) => one.scenario.id.localeCompare(other.scenario.id));
}

/** The scenarios that pass every filter. A filter that matches nothing is a mistake, and said to be one. */
export function selectScenarios(all: readonly SuiteScenario[], filters: Filters): SuiteScenario[] {
  const areas = [...new Set(all.map(({ scenario }) => scenario.area))];
  const unknownArea = filters.areas.find((area) => !areas.includes(area));
  if (unknownArea !== undefined) {
    throw new CanialiasError(
      'unknown-area',
      `no such area: ${unknownArea}`,
      `${didYouMean(unknownArea, areas)}areas are ${areas.join(', ')}`,
    );
  }
  const unknownId = filters.ids.find((id) => !all.some(({ scenario }) => picomatch.isMatch(scenario.id, id)));
  if (unknownId !== undefined) throw unknownScenario(all, unknownId);
  const unknownClaim = filters.claims.find(
    (claim) => !all.some(({ scenario }) => scenario.claims.includes(claim)),
  );
  if (unknownClaim !== undefined) {
    throw new CanialiasError(
      'unknown-claim',
      `no scenario bears on claim ${unknownClaim}`,
      'npm run --silent canialias -- list --json shows the claims of every scenario',
    );
  }
  return all.filter(
    ({ scenario }) =>
      (filters.areas.length === 0 || filters.areas.includes(scenario.area)) &&
      (filters.ids.length === 0 || picomatch.isMatch(scenario.id, [...filters.ids])) &&
      (filters.claims.length === 0 || filters.claims.some((claim) => scenario.claims.includes(claim))),
  );
}

/** The scenario of exactly this id. @throws CanialiasError `unknown-scenario` */
export function scenarioNamed(all: readonly SuiteScenario[], id: string): Scenario {
  const found = all.find(({ scenario }) => scenario.id === id);
  if (found === undefined) throw unknownScenario(all, id);
  return found.scenario;
}

function unknownScenario(all: readonly SuiteScenario[], wanted: string): CanialiasError {
  return new CanialiasError('unknown-scenario', `no scenario matches ${wanted}`, hintForId(all, wanted));
}

function hintForId(all: readonly SuiteScenario[], wanted: string): string {
  const words = wanted.split(/[^a-z0-9]+/i).filter((word) => word.length > 2);
  const ids = all.map(({ scenario }) => scenario.id);
  const near = nearest(wanted, ids);
  const close =
    near === null ? ids.filter((id) => words.some((word) => id.includes(word))).slice(0, 3) : [near];
  return close.length > 0
    ? `did you mean ${close.join(' or ')}?`
    : 'npm run --silent canialias -- list shows every id';
}
