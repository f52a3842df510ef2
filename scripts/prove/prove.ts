/** Holds what check says of samples to what engines here do. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scenarioLine } from '../../harness/judge/scenario-line.ts';
import type { TargetLine } from '../../harness/record/model.ts';
import { readRecord } from '../../harness/record/reading/read.ts';
import type { Vocabulary } from '../../harness/run/ask-features.ts';
import { headerLine } from '../../harness/run/header.ts';
import { measure } from '../../harness/run/measure.ts';
import { newRunId } from '../../harness/run/open-session.ts';
import { loadScenarios, type SuiteScenario } from '../../harness/run/select-scenarios.ts';
import type { Discovery } from '../../harness/targets/discover.ts';
import { checkerFor } from '../../reports/check/find/findings.ts';
import { targetNamed } from '../../reports/check/find/targets.ts';
import { compatOf } from '../../reports/compat/compat-of.ts';
import { matrixOf } from '../../reports/view/matrix.ts';
import { projectFiles } from '../check/project-files.ts';
import { workers } from '../cli/paths.ts';
import { baselineFeatures } from '../declared/baseline-features.ts';
import { declaredRecord } from '../declared/declared-record.ts';
import { aliasesHere } from '../vocabulary/aliases-here.ts';
import { baselineHere, vocabularyHere } from '../vocabulary/vocabulary-here.ts';
import { parseExpectation } from './expectation.ts';
import { measuredAnswer } from './measured-answer.ts';
import { type Proof, proofsOf } from './plan.ts';
import { findingLine } from './render.ts';
import { type Engines, onEngines } from './run-lines.ts';
import { type Planned, showerOn } from './show.ts';
import { isOfFact, ofMeasured, type Verdict } from './verdict.ts';

export interface Proved {
  target: string;
  proofs: (Proof & { verdict: Verdict })[];
  /** Objects that could not be removed. */
  leftBehind: string[];
}

export interface ProveOptions {
  discovery: Discovery;
  /** Folder of samples, each with its `expected.yaml`. */
  samples: string;
  /** The column that is asked, such as `podman`; `docker` is the reference. */
  target: string;
  /** Where records and what is kept between runs go. */
  directory: string;
  say: (text: string) => void;
}

export async function prove(options: ProveOptions): Promise<Proved> {
  const { discovery, target, directory, say } = options;
  const scenarios = await loadScenarios();
  const { result: shown, leftBehind } = await onEngines(discovery, directory, async (engines) => {
    const planned = await planFor(engines, scenarios, options);
    say(`${planned.length} findings`);
    const show = showerOn(engines, target);
    const all = [];
    for (const one of planned) {
      const answer = await show(one);
      all.push({ proof: one.proof, answer });
      say(`${all.length} of ${planned.length}: ${findingLine(one.proof, answer)}`);
    }
    return all;
  });
  const left = shown.flatMap(({ proof: { rule }, answer }) => (answer.kind === 'unshown' ? [rule] : []));
  const ids = new Set(left.filter(isOfFact).map((rule) => rule.replace(/#.*/, '')));
  const asked = scenarios.filter(({ scenario }) => ids.has(scenario.id));
  const vocabulary = left.every(isOfFact) ? null : await namesOfTheEngine();
  const record =
    left.length === 0
      ? null
      : await readRecord(await measured(discovery, { scenarios: asked, vocabulary }, directory, say));
  return {
    target,
    proofs: shown.map(({ proof, answer }) => ({
      ...proof,
      verdict:
        answer.kind === 'unshown'
          ? ofMeasured(proof, record && measuredAnswer(proof.rule, target, record), answer.why)
          : answer,
    })),
    leftBehind,
  };
}

/** What check says of the samples on the target, by what scenarios and baseline declare of the engines as they are. */
async function planFor(
  { targets, image }: Pick<Engines, 'targets' | 'image'>,
  scenarios: readonly SuiteScenario[],
  { samples, target }: ProveOptions,
): Promise<Planned[]> {
  const columns = targets.map(
    ({ id, traits, identity }): TargetLine => ({
      type: 'target',
      id,
      traits,
      identity,
      socketOrigin: 'engine',
      entered: 'host',
    }),
  );
  const baseline = await baselineHere();
  const declared = declaredRecord(
    await headerLine(newRunId(), { areas: [], ids: [], claims: [], targets: [], shard: null }),
    columns,
    scenarios.map(({ scenario }) => scenarioLine(scenario)),
    baseline === null ? [] : baselineFeatures(baseline, columns),
  );
  const compat = compatOf(matrixOf(declared), await aliasesHere());
  const check = checkerFor(compat, { targets: [targetNamed(compat, target)], from: null });
  const takesValue = (id: string) => compat.features[id]?.takes === 'value';
  return samplesIn(samples).flatMap(({ name, files, expectation }) =>
    files.flatMap(({ uses, text }) =>
      proofsOf(check(uses), text, expectation, { takesValue, image }).map((proof) => ({
        proof: { ...proof, at: `${name}/${proof.at}` },
        setup: expectation.setup,
      })),
    ),
  );
}

function samplesIn(directory: string) {
  const reader = projectFiles();
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name, 'expected.yaml');
    if (!entry.isDirectory() || !existsSync(path)) return [];
    const root = join(directory, entry.name);
    const input = join(root, 'input');
    const files = existsSync(input)
      ? [reader.textOf(null, readFileSync(input, 'utf8'))]
      : reader.filesUnder([root]).files;
    const shown = files.map(({ uses, text }) => ({
      text,
      uses: { ...uses, path: uses.path.replace(`${root}/`, '') },
    }));
    return [
      { name: entry.name, files: shown, expectation: parseExpectation(readFileSync(path, 'utf8'), path) },
    ];
  });
}

/** Commands and flags are told by the parser alone. */
async function namesOfTheEngine(): Promise<Vocabulary> {
  const { words } = await vocabularyHere();
  return { words: { ...words, commands: [] }, baseline: null };
}

function measured(
  discovery: Discovery,
  { scenarios, vocabulary }: { scenarios: readonly SuiteScenario[]; vocabulary: Vocabulary | null },
  directory: string,
  say: (text: string) => void,
): Promise<string> {
  const ids = scenarios.map(({ scenario }) => scenario.id);
  return measure({
    discovery,
    scenarios,
    vocabulary,
    filters: { areas: [], ids, claims: [], targets: [], shard: null },
    entered: 'host',
    outDirectory: directory,
    workers,
    vitestOptions: {},
    reporters: [],
    say,
  });
}
