/**
 * Test support: compatibility data as the declarations of the scenarios and the baseline of the vocabulary have it. A green
 * record of today's scenarios says the same; no record needs to be published before a scenario's facts can be checked.
 */
import { readFileSync } from 'node:fs';
import type { FeatureBaseline } from '../../../harness/judge/feature-baseline.ts';
import { scenarioLine } from '../../../harness/judge/scenario-line.ts';
import { loadScenarios } from '../../../harness/run/select-scenarios.ts';
import { sampleHeader } from '../../../harness/testing/sample-record.ts';
import type { CommandWord } from '../../../harness/vocabulary/commands/words.ts';
import { baselineFeatures } from '../../../scripts/declared/baseline-features.ts';
import { declaredRecord } from '../../../scripts/declared/declared-record.ts';
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
  const features = baselineFeatures(words('baseline.json') as FeatureBaseline, declaredTargets);
  const record = declaredRecord(sampleHeader(), declaredTargets, scenarios, features);
  return compatOf(matrixOf(record), commandAliases(words('commands.json') as CommandWord[]));
}

function words(name: string): unknown {
  const path = new URL(`../../../suites/vocabulary/${name}`, import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8'));
}
