/** Finds the scenarios of the suites and chooses among them. */
import { readdir, readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { distance } from 'fastest-levenshtein';
import picomatch from 'picomatch';
import { didYouMean, nearest } from '../did-you-mean.ts';
import { CanialiasError } from '../errors.ts';
import { projectRoot, scenarioIndex } from '../place.ts';
import type { NamedScenario } from '../record/same-scenario.ts';
import type { DeclaredScenario, Scenario } from '../scenario.ts';
import { vocabularyArea } from './asks-vocabulary.ts';

export interface Filters {
  areas: readonly string[];
  /** Globs over scenario ids, such as `dns/*`, or ids that scenarios had before. */
  ids: readonly string[];
  claims: readonly string[];
}

export interface SuiteScenario {
  scenario: DeclaredScenario;
  /** Relative to the project's root. */
  file: string;
}

/** Every scenario there is, by id. */
export async function loadScenarios(): Promise<SuiteScenario[]> {
  if (scenarioIndex !== null) return JSON.parse(await readFile(scenarioIndex, 'utf8')) as SuiteScenario[];
  const loaded = await importAll();
  return loaded.toSorted((one, other) => one.scenario.id.localeCompare(other.scenario.id));
}

async function importAll(): Promise<SuiteScenario[]> {
  const below = await readdir(`${projectRoot}/suites`, { recursive: true });
  const files = below.filter((file) => file.endsWith('.scenario.ts')).map((file) => `suites/${file}`);
  return Promise.all(
    files.map(async (file) => {
      const module = (await import(pathToFileURL(`${projectRoot}/${file}`).href)) as { default: Scenario };
      return { scenario: module.default, file };
    }),
  );
}

/** The scenarios that pass every filter. @throws CanialiasError where a filter matches nothing */
export function selectScenarios(all: readonly SuiteScenario[], filters: Filters): SuiteScenario[] {
  const areas = [...new Set(all.map(({ scenario }) => scenario.area)), vocabularyArea];
  const unknownArea = filters.areas.find((area) => !areas.includes(area));
  if (unknownArea !== undefined) {
    throw new CanialiasError(
      'unknown-area',
      `no such area: ${unknownArea}`,
      `${didYouMean(unknownArea, areas)}areas are ${areas.join(', ')}`,
    );
  }
  const unknownId = filters.ids.find((id) => !all.some(({ scenario }) => matches(scenario, id)));
  if (unknownId !== undefined) throw unknownScenario(all, unknownId);
  const unknownClaim = filters.claims.find(
    (claim) => !all.some(({ scenario }) => scenario.claims.includes(claim)),
  );
  if (unknownClaim !== undefined) {
    throw new CanialiasError(
      'unknown-claim',
      `no scenario is about claim ${unknownClaim}`,
      'npm run --silent canialias -- list --json shows the claims of every scenario',
    );
  }
  return all.filter(
    ({ scenario }) =>
      (filters.areas.length === 0 || filters.areas.includes(scenario.area)) &&
      (filters.ids.length === 0 || filters.ids.some((id) => matches(scenario, id))) &&
      (filters.claims.length === 0 || filters.claims.some((claim) => scenario.claims.includes(claim))),
  );
}

/** The scenario that has exactly this id, or had it before. @throws CanialiasError `unknown-scenario` */
export function scenarioNamed(all: readonly SuiteScenario[], id: string): DeclaredScenario {
  const found = all.find(({ scenario }) => scenario.id === id || scenario.aliases.includes(id));
  if (found === undefined) throw unknownScenario(all, id);
  return found.scenario;
}

/** A glob matches ids of today only; an old id is written out. */
function matches({ id, aliases }: NamedScenario, wanted: string): boolean {
  return picomatch.isMatch(id, wanted) || aliases.includes(wanted);
}

function unknownScenario(all: readonly SuiteScenario[], wanted: string): CanialiasError {
  return new CanialiasError('unknown-scenario', `no scenario matches ${wanted}`, hintForId(all, wanted));
}

function hintForId(all: readonly SuiteScenario[], wanted: string): string {
  const words = wanted.split(/[^a-z0-9]+/i).filter((word) => word.length > 2);
  const ids = all.map(({ scenario }) => scenario.id);
  const near = nearest(wanted, ids);
  const shared = (id: string) => words.filter((word) => id.includes(word)).length;
  const alike = ids
    .filter((id) => shared(id) > 0)
    .toSorted((one, other) => shared(other) - shared(one) || distance(wanted, one) - distance(wanted, other));
  const close = near === null ? alike.slice(0, 3) : [near];
  return close.length > 0
    ? `did you mean ${close.join(' or ')}?`
    : 'npm run --silent canialias -- list shows every id';
}
