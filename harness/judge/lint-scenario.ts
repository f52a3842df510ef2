/** What the type checker cannot see in a scenario, checked when it is loaded. */

import type { DeclaredScenario, Difference } from '../scenario.ts';
import { equal } from './equal.ts';
import { lintAdvice } from './lint-advice.ts';
import { covers, hasBound, validateSelector } from './selector.ts';

export interface ScenarioFile {
  /** Below `suites/`, with forward slashes: `dns/name-on-custom-bridge.scenario.ts`. */
  path: string;
  scenario: DeclaredScenario;
}

const idShape = /^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/;
const claimShape = /^[a-z]+-\d\d$/;
/** What fits on a line of a report beside a verdict. */
const longestTitle = 80;

/** The problems of all scenarios, each as `path: what is wrong`; empty when nothing is. */
export function lintScenarios(files: readonly ScenarioFile[]): string[] {
  const scenarios = files.map(({ scenario }) => scenario);
  return files.flatMap((file, index) => {
    const problems = [
      ...lintScenario(file),
      ...lintAdvice(file.scenario, scenarios),
      ...lintNames(file, files.slice(0, index)),
    ];
    return problems.map((problem) => `${file.path}: ${problem}`);
  });
}

/** An id of today or of before belongs to one scenario, or old records would be read as another's. */
function lintNames({ scenario }: ScenarioFile, earlier: readonly ScenarioFile[]): string[] {
  return [scenario.id, ...scenario.aliases].flatMap((name) => {
    const twin = earlier.find((one) => one.scenario.id === name || one.scenario.aliases.includes(name));
    return twin === undefined ? [] : [`the id ${name} is taken by ${twin.path}`];
  });
}

function lintScenario({ path, scenario }: ScenarioFile): string[] {
  const { id, title, why, claims, sources, facts, differences } = scenario;
  return [
    ...unless(idShape.test(id), `the id ${id} is not area/name in kebab case`),
    ...unless(path === `${id}.scenario.ts`, `the id ${id} does not match the path`),
    ...unless(!blank(title), 'the title is empty'),
    ...unless(
      title.length <= longestTitle,
      `the title has ${title.length} characters, more than ${longestTitle}`,
    ),
    ...unless(!title.endsWith('.'), 'the title ends in a full stop'),
    ...unless(!blank(why), 'the why is empty'),
    ...unless(sources.length > 0 && !sources.some(blank), 'it names no source, or an empty one'),
    ...claims.flatMap((claim) => unless(claimShape.test(claim), `the claim ${claim} is not like dns-01`)),
    ...unless(Object.keys(facts).length > 0, 'it declares no fact'),
    ...Object.entries(facts).flatMap(([name, fact]) =>
      unless(!blank(fact.title), `the fact ${name} has an empty title`),
    ),
    ...differences.flatMap((difference, index) =>
      [...lintDifference(scenario, difference), ...unreachable(scenario, index)].map(
        (problem) => `differences[${index}]: ${problem}`,
      ),
    ),
  ];
}

function lintDifference(
  scenario: DeclaredScenario,
  { on, facts, refused, because, source }: Difference,
): string[] {
  const named = Object.entries(facts ?? {});
  return [
    ...validateSelector(on),
    ...unless(named.length > 0 || refused === true, 'it has neither facts nor `refused`'),
    ...unless(named.length === 0 || refused !== true, 'it has both facts and `refused`'),
    ...unless(!blank(because), 'the because is empty'),
    ...unless(
      /^(https:\/\/\S|measured)/.test(source),
      'the source is neither an https address nor "measured …"',
    ),
    ...unless(
      !hasBound(on) || source.startsWith('https://'),
      'a version bound needs a source; what was only measured is an interval: { in, notIn }',
    ),
    ...named.flatMap(([name, expected]) => {
      const fact = Object.hasOwn(scenario.facts, name) ? scenario.facts[name] : undefined;
      if (fact === undefined) return [`${name} is no declared fact`];
      return unless(
        expected === undefined || !equal(expected, fact.reference),
        `${name} expects the reference`,
      );
    }),
  ];
}

/** Parts of a difference that never apply, because an earlier one already speaks for every target it is about. */
function unreachable({ surfaces, differences }: DeclaredScenario, index: number): string[] {
  const later = differences[index];
  if (later === undefined) return [];
  const { on } = later;
  if (on.surface !== undefined && !surfaces.includes(on.surface))
    return [`it is about ${on.surface}, which the scenario does not ask`];
  return differences.slice(0, index).flatMap((earlier, at) => {
    if (!covers(earlier.on, on)) return [];
    if (earlier.refused === true)
      return [`it is never reached: differences[${at}] says that these targets refuse`];
    return Object.keys(later.facts ?? {})
      .filter((name) => Object.hasOwn(earlier.facts ?? {}, name))
      .map((name) => `${name} is never reached: differences[${at}] comes first`);
  });
}

function blank(text: string): boolean {
  return text.trim() === '';
}

function unless(fine: boolean, problem: string): string[] {
  return fine ? [] : [problem];
}
