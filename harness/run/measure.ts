/** A whole run, from engines found to a record written. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Reporter, TestUserConfig } from 'vitest/node';
import type { HeaderLine, ResultLine, Shard, TargetLine } from '../record/model.ts';
import { makeDirectory } from '../record/writing/make-directory.ts';
import { openRecord, type RecordWriter } from '../record/writing/write.ts';
import { writeSession } from '../session.ts';
import type { Discovery } from '../targets/discover.ts';
import { leftOut } from '../targets/missing-error.ts';
import type { ResultListener } from '../vitest/result-reporter.ts';
import { askFeatures, type Vocabulary } from './ask-features.ts';
import { closeSession, type Inventories, takeInventories } from './close-session.ts';
import { askedTargets } from './each-target.ts';
import { headerLine } from './header.ts';
import { lostCells } from './lost-cells.ts';
import { newRunId, type OpenSession, openSession } from './open-session.ts';
import { paceOf } from './pace.ts';
import { prepareFixtures } from './prepare-fixtures.ts';
import { recordBeginning } from './record-beginning.ts';
import { rounds } from './rounds.ts';
import type { Filters, SuiteScenario } from './select-scenarios.ts';

type RunSuites = typeof import('./run-suites.ts').runSuites;

export interface MeasureOptions {
  discovery: Discovery;
  scenarios: readonly SuiteScenario[];
  /** The words to ask for beside the scenarios, and what was answered before; null where they are left out. */
  vocabulary: Vocabulary | null;
  filters: Filters & { targets: readonly string[]; shard: Shard | null };
  /** How this process came to the engines' host. */
  entered: TargetLine['entered'];
  /** Where `run.jsonl` and the reports go. */
  outDirectory: string;
  workers: number;
  /** Options of Vitest's own, as given to `npm test`. */
  vitestOptions: TestUserConfig;
  reporters: readonly (Reporter | 'default')[];
  /** One line for a person, at each stage. */
  say: (text: string) => void;
  /** Is told how many cells there are, before the first is measured. */
  onStart?: (cells: number) => void;
  onResult?: (result: ResultLine) => void;
}

/** Path of the record that was written. */
export async function measure(options: MeasureOptions): Promise<string> {
  const started = performance.now();
  const runId = newRunId();
  const path = join(options.outDirectory, 'run.jsonl');
  // Runs side by side may share the directory: each writes a record of its own until it is whole.
  const unfinished = join(options.outDirectory, `run-${runId}.unfinished.jsonl`);
  const allure = join(options.outDirectory, `allure-results-${runId}`);
  makeDirectory(options.outDirectory);
  // Vitest takes half a second to load, and Git and the engines to answer.
  const suites = import('./run-suites.ts');
  const [open, header] = await Promise.all([
    openSession(runId, options.discovery, {
      files: options.scenarios.map(({ file }) => file),
      disposable: options.entered !== 'host',
      byName: options.filters.targets.length > 0,
    }),
    headerLine(runId, options.filters),
  ]);
  try {
    await inSession(open, options, { started, header, suites, unfinished, allure });
  } catch (error) {
    rmSync(allure, { recursive: true, force: true });
    throw error;
  }
  replace(unfinished, path);
  replace(allure, join(options.outDirectory, 'allure-results'));
  return path;
}

interface Begun {
  /** When, by the clock of `performance`. */
  started: number;
  header: HeaderLine;
  suites: Promise<{ runSuites: RunSuites }>;
  /** Paths of the record and of Allure's results while they are written. */
  unfinished: string;
  allure: string;
}

/** Measures, and closes the session once, whatever happened in it. */
async function inSession(
  open: OpenSession,
  options: MeasureOptions,
  { started, header, suites, unfinished, allure }: Begun,
): Promise<void> {
  let before: Inventories = new Map();
  let record: RecordWriter | null = null;
  let failure: unknown = null;
  const measured = new Set<string>();
  try {
    before = await takeInventories(open);
    options.say('preparing fixture images');
    await prepareFixtures(open, options.scenarios, options.outDirectory);
    for (const target of open.broken) options.say(leftOut(target));
    const paces = options.scenarios.length < pacedFrom ? new Map() : await pacesOf(open);
    record = openRecord(unfinished);
    recordBeginning(record, header, open, { ...options, paces });
    await ask(open, options, record, (await suites).runSuites, allure, measured);
    if (options.vocabulary !== null) await recordFeatures(open, options.vocabulary, record, options.say);
  } catch (error) {
    failure = error;
  }
  for (const line of open.crashes()) options.say(line);
  options.say('cleaning up and counting what is left');
  const census = await closeSession(open, before);
  try {
    if (failure instanceof Error || record === null) throw failure;
    for (const line of census) record.append(line);
    record.append({
      type: 'footer',
      endedAt: new Date().toISOString(),
      seconds: Math.round((performance.now() - started) / 100) / 10,
      results: measured.size,
      interrupted: false,
    });
  } finally {
    record?.close();
    // A record without an answer is worth nothing to anybody.
    if (measured.size === 0 && options.vocabulary === null) rmSync(unfinished, { force: true });
  }
}

/** One target after the other: the time of each is told. */
async function recordFeatures(
  { session }: OpenSession,
  vocabulary: Vocabulary,
  record: RecordWriter,
  say: MeasureOptions['say'],
): Promise<void> {
  for (const target of askedTargets(session)) {
    say(`asking ${target.id} for the vocabulary`);
    record.append(await askFeatures(target, session, vocabulary));
  }
}

/** Scenarios of a run whose duration is worth comparing: nobody waits for the pace of a host to ask one question. */
const pacedFrom = 20;

/** By target id. One target after the other: each is to have the host to itself. */
async function pacesOf({ session, journal }: OpenSession): Promise<Map<string, number | null>> {
  const paces = new Map<string, number | null>();
  for (const target of askedTargets(session)) {
    paces.set(target.id, await paceOf(target, session, journal).catch(() => null));
  }
  return paces;
}

/** `measured`: gets `SCENARIO TARGET` of every result that was written. */
async function ask(
  open: OpenSession,
  { scenarios, say, onStart, onResult, ...options }: MeasureOptions,
  record: RecordWriter,
  runSuites: RunSuites,
  allureDirectory: string,
  measured: Set<string>,
): Promise<void> {
  const { session, sessionFile } = open;
  const asked = askedTargets(session);
  const targets = asked.map(({ id }) => id);
  writeSession(sessionFile, session);
  onStart?.(scenarios.length * targets.length);
  say(`asking ${scenarios.length} questions of ${targets.join(', ')}`);
  const trouble: string[] = [];
  const listener: ResultListener = {
    onResult(result) {
      record.append(result);
      measured.add(`${result.scenario} ${result.target}`);
      onResult?.(result);
    },
    onTrouble: (message) => trouble.push(message),
  };
  for (const { files, alone, workers } of rounds(scenarios, options.workers)) {
    if (alone) say(aloneWords);
    await runSuites({ ...options, files, workers, sessionFile, allureDirectory }, listener);
  }
  for (const result of lostCells({ targets: asked }, scenarios, measured, trouble)) {
    record.append(result);
    measured.add(`${result.scenario} ${result.target}`);
  }
}

/** What is said when the questions begin that are asked one at a time, and leave the processor idle. */
export const aloneWords = 'asking what wants an engine to itself';

/** Puts what this run made in the place of what an earlier one left. */
function replace(made: string, place: string): void {
  if (!existsSync(made)) return;
  rmSync(place, { recursive: true, force: true });
  renameSync(made, place);
}
