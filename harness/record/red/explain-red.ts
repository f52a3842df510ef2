/**
 * Why a cell is red, expected against measured, and the lines that the scenario then needs or no longer
 * needs. One text for the failing test and for every report.
 */

import type { FactResult, Json, ResultLine, ScenarioLine, SurfaceResult, Traits } from '../model.ts';
import { failing } from '../verdicts.ts';
import { differenceEntries, selectableTraits } from './difference-entry.ts';

/** Longer JSON than this goes over several lines. */
const oneLine = 80;

/** Several lines of plain text without a newline at the end; for a cell that is not red, its verdict alone. */
export function explainRed(scenario: ScenarioLine, result: ResultLine, traits: Traits): string {
  const red = result.surfaces.filter((surface) => failing.has(surface.verdict));
  const why = red.length === 0 && result.reason !== null ? `: ${result.reason}` : '';
  return [
    `${scenario.id} on ${result.target}: ${result.verdict}${why}`,
    scenario.title,
    ...red.map((surface) => describe(scenario, surface)),
    ...adviceOnNew(scenario, result, traits),
    ...adviceOnFixed(scenario, red, result.target),
    ...adviceOnUnmeasured(red),
  ].join('\n\n');
}

function describe(scenario: ScenarioLine, surface: SurfaceResult): string {
  const measured = surface.facts.filter((fact) => failing.has(fact.verdict) && fact.measured !== undefined);
  return [
    `${surface.surface}: ${surface.verdict}${surface.reason === null ? '' : `: ${surface.reason}`}`,
    ...measured.map((fact) => describeFact(scenario, fact)),
  ].join('\n');
}

function describeFact(scenario: ScenarioLine, fact: FactResult): string {
  const from = fact.difference === null ? 'the reference' : named(scenario, fact.difference);
  return [
    `  ${fact.name} (${scenario.facts[fact.name]?.title ?? 'not declared'}): ${fact.verdict}`,
    `    expected: ${json(fact.expected)}, ${from}`,
    `    measured: ${json(fact.measured ?? null)}`,
  ].join('\n');
}

function json(value: Json): string {
  const short = JSON.stringify(value);
  return short.length <= oneLine ? short : indent(JSON.stringify(value, null, 2), 6).trimStart();
}

function adviceOnNew(scenario: ScenarioLine, result: ResultLine, traits: Traits): string[] {
  const entries = differenceEntries(scenario, result, traits);
  if (entries.length === 0) return [];
  const applied = result.surfaces
    .flatMap((surface) => surface.facts)
    .flatMap((fact) =>
      fact.verdict === 'new-difference' && fact.difference !== null ? [fact.difference] : [],
    );
  const where =
    applied.length === 0
      ? 'add to `differences`'
      : `correct ${named(scenario, Math.min(...applied))}, or put before it`;
  const advice = [
    `If the steps asked what they meant to ask, ${where} in ${fileOf(scenario)}:`,
    ...entries.map((entry) => indent(entry, 2)),
    `Leave in \`on\` only what is the cause. This target: ${selectableTraits(traits)}`,
  ];
  if (traits.engine === 'docker') advice.push('If every Docker answers so, correct the reference instead.');
  return [advice.join('\n')];
}

function adviceOnFixed(scenario: ScenarioLine, red: readonly SurfaceResult[], target: string): string[] {
  const facts = red
    .flatMap((surface) => surface.facts)
    .flatMap(({ name, verdict, difference }) =>
      verdict === 'fixed' && difference !== null ? [`\`${name}\` from ${named(scenario, difference)}`] : [],
    );
  const refusals = red.flatMap(({ difference }) =>
    difference === null ? [] : [named(scenario, difference)],
  );
  const lines = [...new Set([...facts, ...refusals])];
  if (lines.length === 0) return [];
  return [
    [
      `No longer seen on ${target}. Delete in ${fileOf(scenario)}, or narrow its \`on\` if it holds elsewhere:`,
      ...lines.map((line) => `  ${line}`),
    ].join('\n'),
  ];
}

function adviceOnUnmeasured(red: readonly SurfaceResult[]): string[] {
  const unmeasured = red.some(
    (surface) => surface.verdict === 'indeterminate' || surface.verdict === 'not-run',
  );
  return unmeasured
    ? ['Nothing to declare for what was not measured: read the steps in the run record.']
    : [];
}

function named(scenario: ScenarioLine, index: number): string {
  return `differences[${index}] (${scenario.differences[index]?.because ?? 'not declared'})`;
}

function fileOf(scenario: ScenarioLine): string {
  return `suites/${scenario.id}.scenario.ts`;
}

function indent(text: string, by: number): string {
  return text.replaceAll(/^/gm, ' '.repeat(by));
}
