/** A whole run, from engines found to a record written. */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
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
import { openSession, type OpenSession } from './open-session.ts';
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
  vitest: { filters: readonly string[]; options: TestUserConfig };
  reporters: readonly (Reporter | 'default')[];
  /** One line for a person, at each stage. */
  say: (text: string) => void;
  onResult?: (result: ResultLine) => void;
}

/** Path of the record that was written. */
export async function measure(options: MeasureOptions): Promise<string> {
  const { discovery, scenarios, say } = options;
  const started = performance.now();
  const path = join(options.outDirectory, 'run.jsonl');
  makeDirectory(path);
  const record = openRecord(path);
  try {
    const open = await openSession(
      discovery.found,
      scenarios.map(({ file }) => file),
    );
    try {
      const { session } = open;
      const { areas, ids, claims, targets } = options.filters;
      record.append(
        await headerLine(session.runId, {
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
          allureDirectory: allureDirectoryOf(options.outDirectory),
          workers: options.workers,
          vitest: options.vitest,
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
      const filtered = options.vitest.options.testNamePattern !== undefined || options.vitest.filters.length > 0;
      const lost = filtered && trouble.length === 0 ? [] : lostCells(open, scenarios, results, trouble);
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

function allureDirectoryOf(outDirectory: string): string {
  const directory = join(outDirectory, 'allure-results');
  // Allure would show results of earlier runs as history of this one.
  if (existsSync(directory)) rmSync(directory, { recursive: true });
  return directory;
}

function makeDirectory(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    throw writeFailure(path, error);
  }
}
