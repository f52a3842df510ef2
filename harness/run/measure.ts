/** A whole run, from engines found to a record written. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Reporter, TestUserConfig } from 'vitest/node';
import { scenarioLine } from '../judge/scenario-line.ts';
import type { ResultLine } from '../record/model.ts';
import { openRecord } from '../record/write.ts';
import { writeFailure } from '../record/write-failure.ts';
import { writeSession } from '../session.ts';
import type { Discovery } from '../targets/discover.ts';
import { identityMismatch } from '../targets/identity.ts';
import { closeSession, takeInventories } from './close-session.ts';
import { headerLine } from './header.ts';
import { newRunId, type OpenSession, openSession } from './open-session.ts';
import { prepareFixtures } from './prepare-fixtures.ts';
import { runSuites } from './run-suites.ts';
import type { Filters, SuiteScenario } from './select-scenarios.ts';

export interface MeasureOptions {
  discovery: Discovery;
  scenarios: readonly SuiteScenario[];
  filters: Filters & { targets: readonly string[] };
  /** Where `run.jsonl` and the reports go. */
  outDirectory: string;
  workers: number;
  /** Options of Vitest's own, as given to `npm test`. */
  vitestOptions: TestUserConfig;
  reporters: readonly (Reporter | 'default')[];
  /** One line for a person, at each stage. */
  say: (text: string) => void;
  onResult?: (result: ResultLine) => void;
}

/** Path of the record that was written. */
export async function measure(options: MeasureOptions): Promise<string> {
  const { discovery, scenarios, say } = options;
  const started = performance.now();
  const runId = newRunId();
  const path = join(options.outDirectory, 'run.jsonl');
  // Runs side by side may share the directory: each writes a record of its own until it is whole.
  const unfinished = join(options.outDirectory, `run-${runId}.unfinished.jsonl`);
  const allure = join(options.outDirectory, `allure-results-${runId}`);
  makeDirectory(path);
  const record = openRecord(unfinished);
  try {
    const open = await openSession(
      runId,
      discovery.found,
      scenarios.map(({ file }) => file),
    );
    try {
      const { session } = open;
      const { areas, ids, claims, targets } = options.filters;
      record.append(
        await headerLine(runId, {
          areas: [...areas],
          ids: [...ids],
          claims: [...claims],
          targets: [...targets],
        }),
      );
      for (const { id, traits, identity, socketOrigin } of session.targets) {
        record.append({ type: 'target', id, traits, identity, socketOrigin });
      }
      for (const { id, reason, hint } of discovery.missing) {
        record.append({ type: 'missing-target', id, reason, hint });
      }
      for (const { scenario } of scenarios) record.append(scenarioLine(scenario));

      const before = await takeInventories(session.targets);
      say('preparing fixture images');
      await prepareFixtures(open, scenarios, options.outDirectory);
      writeSession(open.sessionFile, session);
      say(`asking ${scenarios.length} questions of ${session.targets.map((target) => target.id).join(', ')}`);
      const results: ResultLine[] = [];
      const trouble: string[] = [];
      await runSuites(
        {
          sessionFile: open.sessionFile,
          allureDirectory: allure,
          workers: options.workers,
          vitestOptions: options.vitestOptions,
          reporters: options.reporters,
        },
        {
          onResult(result) {
            results.push(result);
            record.append(result);
            options.onResult?.(result);
          },
          onTrouble: (message) => trouble.push(message),
        },
      );
      const lost = lostCells(open, scenarios, results, trouble);
      for (const result of lost) record.append(result);
      say('cleaning up and counting what is left');
      const census = await closeSession(open, before);
      for (const line of census) {
        record.append(line);
        const expected = session.targets.find((target) => target.id === line.target)?.identity;
        const mismatch = expected && line.identity ? identityMismatch(expected, line.identity) : 'no answer';
        if (mismatch !== null) say(`${line.target} is not what it was before the run: ${mismatch}`);
      }
      record.append({
        type: 'footer',
        endedAt: new Date().toISOString(),
        seconds: Math.round((performance.now() - started) / 100) / 10,
        results: results.length + lost.length,
        interrupted: false,
      });
    } catch (error) {
      await closeSession(open, new Map());
      throw error;
    }
  } finally {
    record.close();
  }
  replace(unfinished, path);
  replace(allure, join(options.outDirectory, 'allure-results'));
  return path;
}

/** Cells that were asked for and gave no result: a worker died, or a scenario's file did not load. */
function lostCells(
  { session }: OpenSession,
  scenarios: readonly SuiteScenario[],
  results: readonly ResultLine[],
  trouble: readonly string[],
): ResultLine[] {
  const measured = new Set(results.map((result) => `${result.scenario} ${result.target}`));
  return session.targets.flatMap((target) =>
    scenarios
      .filter(({ scenario }) => !measured.has(`${scenario.id} ${target.id}`))
      .map(({ scenario }) => ({
        type: 'result' as const,
        scenario: scenario.id,
        target: target.id,
        verdict: 'not-run' as const,
        reason: trouble[0] ?? 'no result came back',
        startedAt: new Date().toISOString(),
        ms: 0,
        surfaces: [],
      })),
  );
}

/** Puts what this run made in the place of what an earlier one left. */
function replace(made: string, place: string): void {
  if (!existsSync(made)) return;
  rmSync(place, { recursive: true, force: true });
  renameSync(made, place);
}

function makeDirectory(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    throw writeFailure(path, error);
  }
}
