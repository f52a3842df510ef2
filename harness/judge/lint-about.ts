/** Facts must say which features they measure the behaviour of, and in which uses they hold. Pure. */
import { factContexts } from '../record/fact-context.ts';
import { featureName } from '../record/feature-kind.ts';
import type { DeclaredScenario, FactSpec } from '../scenario.ts';
import type { ScenarioFile } from './lint-scenario.ts';

/** The problems of all facts, each as `path: what is wrong`; empty when nothing is. */
export function lintAbout(files: readonly ScenarioFile[], isFeature: (id: string) => boolean): string[] {
  const problems = files.flatMap(({ path, scenario }) =>
    Object.entries(scenario.facts).flatMap(([name, fact]) =>
      lintFact(scenario, fact, isFeature).map((problem) => `${path}: the fact ${name} ${problem}`),
    ),
  );
  return [...problems, ...idleContexts(files)];
}

function lintFact(
  { surfaces }: DeclaredScenario,
  { about, when }: FactSpec,
  isFeature: (id: string) => boolean,
): string[] {
  if (about === undefined)
    return ['does not say what it is about; write `about: []` where it is about a protocol as a whole'];
  return [
    ...repeated(about).map((id) => `is about ${id} twice`),
    ...about.filter((id) => !isFeature(id)).map((id) => `is about ${id}, which is no feature`),
    ...about
      .filter((id) => !surfaces.some((surface) => isAskedOver(id, surface)))
      .map((id) => `is about ${id}, and the scenario does not ask there`),
    ...surfaces
      .filter((surface) => about.length > 0 && !about.some((id) => isAskedOver(id, surface)))
      .map((surface) => `is about no feature of ${surface}:`),
    ...(when?.length === 0 ? ['has an empty `when`'] : []),
    ...repeated(when ?? []).map((context) => `names the context ${context} twice`),
    ...(about.length === 0 && when !== undefined ? ['has a `when`, and is about nothing'] : []),
  ];
}

/** What is written in a file is asked over each surface that takes the file. */
function isAskedOver(id: string, over: DeclaredScenario['surfaces'][number]): boolean {
  const { surface } = featureName(id);
  return surface === 'file' || surface === over;
}

/** Contexts that no fact needs. */
function idleContexts(files: readonly ScenarioFile[]): string[] {
  const used = new Set<string>(
    files.flatMap(({ scenario }) => Object.values(scenario.facts).flatMap(({ when = [] }) => when)),
  );
  return Object.keys(factContexts)
    .filter((context) => !used.has(context))
    .map((context) => `no fact holds only where ${context}`);
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
}
