/**
 * Test support: compatibility data as the declarations of the scenarios and the baseline of the vocabulary have it. A green
 * record of today's scenarios says the same; no record needs to be published before a scenario's facts can be checked.
 */
import { readFileSync } from 'node:fs';
import { type Requirement, unmetRequirements } from '../../../harness/asking/requirements.ts';
import { declaredRefusal, expectations } from '../../../harness/judge/expectation.ts';
import { answersByColumn, type FeatureBaseline } from '../../../harness/judge/feature-baseline.ts';
import { judgeCell, judgeSurface, type Outcome } from '../../../harness/judge/judge.ts';
import { scenarioLine } from '../../../harness/judge/scenario-line.ts';
import type {
  FeatureResult,
  FeatureState,
  ResultLine,
  ScenarioLine,
  Surface,
  TargetLine,
} from '../../../harness/record/model.ts';
import { loadScenarios } from '../../../harness/run/select-scenarios.ts';
import {
  sampleFeatures,
  sampleRecord,
  sampleResult,
  sampleSurface,
} from '../../../harness/testing/sample-record.ts';
import type { CommandWord } from '../../../harness/vocabulary/commands/words.ts';
import { commandAliases } from '../../../scripts/vocabulary/command-aliases.ts';
import { compatOf } from '../../compat/compat-of.ts';
import type { Compat } from '../../compat/schema.ts';
import { matrixOf } from '../../view/matrix.ts';
import { declaredTargets } from './declared-targets.ts';

let made: Promise<Compat> | undefined;

/** Made once: some hundred files are read for it. */
export function declaredCompat(): Promise<Compat> {
  made ??= madeAnew();
  return made;
}

async function madeAnew(): Promise<Compat> {
  const scenarios = (await loadScenarios()).map(({ scenario }) => scenarioLine(scenario));
  const names = answersByColumn(words('baseline.json') as FeatureBaseline);
  const record = sampleRecord({
    targets: [...declaredTargets],
    scenarios,
    results: scenarios.flatMap((scenario) => declaredTargets.map((target) => resultOf(scenario, target))),
    features: declaredTargets.map(({ id }) => sampleFeatures(id, namesOn(id, names))),
  });
  return compatOf(matrixOf(record), commandAliases(words('commands.json') as CommandWord[]));
}

function words(name: string): unknown {
  const path = new URL(`../../../suites/vocabulary/${name}`, import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8'));
}

function resultOf(scenario: ScenarioLine, target: TargetLine): ResultLine {
  const surfaces = scenario.surfaces.map((surface) =>
    sampleSurface({
      surface,
      ...judgeSurface({
        scenario,
        traits: target.traits,
        surface,
        outcome: declaredOutcome(scenario, target, surface),
      }),
    }),
  );
  return sampleResult(scenario.id, target.id, { ...judgeCell(surfaces), surfaces });
}

function declaredOutcome(scenario: ScenarioLine, { traits }: TargetLine, surface: Surface): Outcome {
  const reasons = unmetRequirements(scenario.needs as Requirement[], traits);
  if (reasons.length > 0) return { kind: 'not-applicable', reasons };
  if (declaredRefusal(scenario, traits, surface)?.certain === true)
    return { kind: 'refused', message: 'declared' };
  const expected = expectations(scenario, traits, surface);
  const answers = Object.fromEntries(expected.map(({ fact }) => [fact.name, fact.expected]));
  return { kind: 'answers', answers, engineCalls: 1 };
}

/** Docker's client knows its own words, whatever engine it asks. */
function namesOn(target: string, names: ReadonlyMap<string, ReadonlyMap<string, string>>): FeatureResult[] {
  const [engine = target, client] = target.split('+');
  const ofEngine = [...(names.get(engine) ?? [])].filter(
    ([id]) => client === undefined || !id.startsWith('cli:'),
  );
  const ofClient = client === undefined ? [] : [...(names.get('docker@26.1.5') ?? [])];
  return [...ofEngine, ...ofClient.filter(([id]) => id.startsWith('cli:'))].map(([id, text]) => ({
    id,
    ...answerIn(text),
    verdict: 'same',
  }));
}

/** From what `answerText` writes. */
function answerIn(text: string): Omit<FeatureResult, 'id' | 'verdict'> {
  const [, state = '', short, takes, type] =
    /^([a-z-]+)(?: (-\S))?(?: (value|nothing))?(?: \((.*)\))?$/.exec(text) ?? [];
  return {
    state: state as FeatureState,
    ...(short === undefined ? {} : { short }),
    ...(takes === undefined ? {} : { takes: takes as 'value' | 'nothing' }),
    ...(type === undefined ? {} : { type }),
  };
}
