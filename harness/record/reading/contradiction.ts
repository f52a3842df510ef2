/** Lines that are each well formed and cannot all be true. Pure. */
import type { ResultLine, RunRecord, ScenarioLine, SurfaceResult } from '../model.ts';

/** What is wrong, as a predicate whose subject is the record ("has two ..."); undefined when nothing is. */
export function findContradiction(record: RunRecord): string | undefined {
  return (
    findRepeated(record) ?? findWrongCount(record) ?? findUnknownTarget(record) ?? findWrongResult(record)
  );
}

function findRepeated(record: RunRecord): string | undefined {
  const target = repeated([...record.targets, ...record.missing].map(({ id }) => id));
  if (target !== undefined) return `names the target ${quoted(target)} twice`;
  const scenario = repeated(record.scenarios.map(({ id }) => id));
  if (scenario !== undefined) return `names the scenario ${quoted(scenario)} twice`;
  const census = repeated(record.census.map((line) => line.target));
  if (census !== undefined) return `has two censuses of ${quoted(census)}`;
  const features = repeated(record.features.map((line) => line.target));
  if (features !== undefined) return `has the features of ${quoted(features)} twice`;
  const result = repeated(record.results.map((line) => JSON.stringify([line.scenario, line.target])));
  return result === undefined ? undefined : `has two results of scenario and target ${result}`;
}

function findWrongCount({ footer, results }: RunRecord): string | undefined {
  if (footer.results === results.length) return undefined;
  return `has ${results.length} results, and its footer counts ${footer.results}`;
}

function findUnknownTarget({ census, features, targets }: RunRecord): string | undefined {
  const known = new Set(targets.map(({ id }) => id));
  const stranger = [...census, ...features].find((line) => !known.has(line.target));
  const what = stranger?.type === 'features' ? 'the features' : 'a census';
  return stranger && `has ${what} of ${quoted(stranger.target)}, which is no target of the run`;
}

function findWrongResult(record: RunRecord): string | undefined {
  const targets = new Set(record.targets.map(({ id }) => id));
  const scenarios = new Map(record.scenarios.map((scenario) => [scenario.id, scenario]));
  for (const result of record.results) {
    const scenario = scenarios.get(result.scenario);
    const wrong = wrongInResult(result, scenario, targets);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

function wrongInResult(result: ResultLine, scenario: ScenarioLine | undefined, targets: ReadonlySet<string>) {
  if (scenario === undefined) return `has a result of the unknown scenario ${quoted(result.scenario)}`;
  if (!targets.has(result.target)) return `has a result of the unknown target ${quoted(result.target)}`;
  const label = `the result of ${quoted(result.scenario)} on ${quoted(result.target)}`;
  const surface = repeated(result.surfaces.map((one) => one.surface));
  if (surface !== undefined) return `${label} has the surface ${surface} twice`;
  for (const one of result.surfaces) {
    const wrong = wrongInSurface(one, scenario);
    if (wrong !== undefined) return `${label} ${wrong}`;
  }
  return undefined;
}

function wrongInSurface(result: SurfaceResult, scenario: ScenarioLine): string | undefined {
  if (!scenario.surfaces.includes(result.surface))
    return `has the surface ${result.surface}, which it does not ask`;
  const fact = repeated(result.facts.map(({ name }) => name));
  if (fact !== undefined) return `has the fact ${quoted(fact)} twice`;
  const stranger = result.facts.find(({ name }) => !Object.hasOwn(scenario.facts, name));
  if (stranger !== undefined) return `has the unknown fact ${quoted(stranger.name)}`;
  const differences = [result.difference, ...result.facts.map(({ difference }) => difference)];
  const beyond = differences.find((index) => index !== null && index >= scenario.differences.length);
  return typeof beyond === 'number' ? `points at difference ${beyond}, which is not declared` : undefined;
}

function repeated(names: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return names.find((name) => seen.has(name) || !seen.add(name));
}

/** As JSON, so that a name stays within one line whatever it holds. */
function quoted(name: string): string {
  return JSON.stringify(name);
}
