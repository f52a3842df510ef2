/** Measures the same scenarios three times: serially, as plain shell, and the usual way, each target by itself. */
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { ResultLine } from '../../harness/record/model.ts';
import { askedTargets } from '../../harness/run/each-target.ts';
import { inSession } from '../../harness/run/in-session.ts';
import type { OpenSession } from '../../harness/run/open-session.ts';
import { runSuites } from '../../harness/run/run-suites.ts';
import type { SuiteScenario } from '../../harness/run/select-scenarios.ts';
import { writeSession } from '../../harness/session.ts';
import type { FoundTarget } from '../../harness/targets/definition.ts';
import { type BenchFigures, figuresOf, type SerialRun, type UsualRun } from './figures.ts';
import { replay } from './replay.ts';

export interface BenchOptions {
  targets: readonly FoundTarget[];
  scenarios: readonly SuiteScenario[];
  /** Where a busybox from a public image is kept, and what Vitest writes. */
  directory: string;
  workers: number;
  /** Only the usual way, for its processor time. */
  onlyUsual: boolean;
  say: (text: string) => void;
}

/** All in one session: the same images, registries and names serve the harness and the shell. */
export async function bench(options: BenchOptions): Promise<BenchFigures> {
  const discovery = { found: options.targets, missing: [] };
  const { value } = await inSession({ ...options, discovery, byName: true }, (open) =>
    measureAll(open, options),
  );
  return value;
}

async function measureAll(open: OpenSession, options: BenchOptions): Promise<BenchFigures> {
  const { say, workers } = options;
  const serial = options.onlyUsual ? null : await oneByOne(open, options);
  say(`through the harness, ${workers} at a time, one target after the other`);
  const usual: UsualRun[] = [];
  for (const target of askedTargets(open.session)) usual.push(await alone(target.id, open, options));
  if (serial !== null) {
    for (const line of otherwise(
      serial.results,
      usual.flatMap(({ results }) => results),
    ))
      say(line);
  }
  return figuresOf(serial, usual, workers);
}

async function oneByOne(open: OpenSession, options: BenchOptions): Promise<SerialRun> {
  options.say('through the harness, one at a time');
  const serial = await suites(open, options, 1);
  const shellMs = new Map<string, number>();
  for (const target of askedTargets(open.session)) {
    options.say(`the calls of ${target.id} from a shell`);
    shellMs.set(target.id, await replay(target, open.session, serial.results));
  }
  return { ...serial, shellMs };
}

/** The scenarios on one target, with the processor time that everything on this host used meanwhile. */
async function alone(target: string, open: OpenSession, options: BenchOptions): Promise<UsualRun> {
  const { session, sessionFile } = open;
  const others = session.targets.map(({ id }) => id).filter((id) => id !== target);
  writeSession(sessionFile, { ...session, leftOut: [...session.leftOut, ...others] });
  const before = busyMs();
  const run = await suites(open, options, options.workers);
  return { ...run, target, coreMs: busyMs() - before };
}

/** Milliseconds that the processors of this host have worked since it started. */
function busyMs(): number {
  return cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0);
}

async function suites(
  { session, sessionFile }: OpenSession,
  { directory }: BenchOptions,
  workers: number,
): Promise<{ results: ResultLine[]; ms: number }> {
  const results: ResultLine[] = [];
  const start = performance.now();
  await runSuites(
    {
      files: session.files,
      sessionFile,
      allureDirectory: join(directory, `allure-results-${workers}`),
      workers,
      vitestOptions: {},
      reporters: [],
    },
    {
      onResult: (result) => results.push(result),
      onTrouble(message) {
        throw new Error(message);
      },
    },
  );
  return { results, ms: performance.now() - start };
}

/** Cells whose verdict was another the second time: then the times are not of the same work. */
function otherwise(first: readonly ResultLine[], second: readonly ResultLine[]): string[] {
  return second.flatMap(({ scenario, target, verdict, reason }) => {
    const before = first.find((result) => result.scenario === scenario && result.target === target)?.verdict;
    const why = reason === null ? '' : `: ${reason}`;
    return before === verdict
      ? []
      : [`${scenario} on ${target} was ${before ?? 'not run'}, then ${verdict}${why}`];
  });
}
