/** Runs the chosen scenarios through Vitest, one project a target. */
import { type Reporter, startVitest, type TestUserConfig } from 'vitest/node';
import { moduleFile, projectRoot } from '../place.ts';
import { readSession } from '../session.ts';
import { AllureReporter } from '../vitest/allure-reporter.ts';
import { conformanceProject } from '../vitest/conformance-project.ts';
import { type ResultListener, ResultReporter } from '../vitest/result-reporter.ts';
import { askedTargets } from './each-target.ts';

export interface SuiteOptions {
  /** The targets to ask, by id; all of the session where absent. */
  targets?: readonly string[];
  /** Scenario files to run, relative to the project. */
  files: readonly string[];
  sessionFile: string;
  /** Directory for Allure's results. */
  allureDirectory: string;
  /** Workers side by side; the engines are the bottleneck, not the tests. */
  workers: number;
  /** Options of Vitest's own, as given to `npm test`. */
  vitestOptions: TestUserConfig;
  /** How progress shows: Vitest's own reporter, or none. */
  reporters: readonly (Reporter | 'default')[];
}

/** Resolves when every scenario has run or was left out by a filter. */
export async function runSuites(options: SuiteOptions, listener: ResultListener): Promise<void> {
  const recorder = new ResultReporter(listener);
  const allure = new AllureReporter(options.allureDirectory);
  const session = readSession(options.sessionFile);
  const projects = askedTargets(session)
    .filter(({ id }) => options.targets?.includes(id) ?? true)
    .map((target) => conformanceProject(target, session, options.sessionFile));
  try {
    const vitest = await startVitest(
      'test',
      options.files.map(moduleFile),
      {
        ...options.vitestOptions,
        root: projectRoot,
        config: false,
        run: true,
        watch: false,
        maxWorkers: options.workers,
        passWithNoTests: true,
        reporters: [...options.reporters, recorder, allure],
      },
      { test: { projects } },
    );
    await vitest.close();
  } finally {
    // Red cells are judged by the caller from the record; Vitest says the same through this variable.
    process.exitCode = 0;
  }
  recorder.rethrow();
  allure.rethrow();
}
