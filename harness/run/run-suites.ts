/** Runs the chosen scenarios through Vitest, one project a target. */
import { join } from 'node:path';
import type { Reporter } from 'vitest/node';
import { startVitest, type TestUserConfig } from 'vitest/node';
import { sessionVariable } from '../session.ts';
import { AllureReporter } from '../vitest/allure-reporter.ts';
import { type ResultListener, ResultReporter } from '../vitest/result-reporter.ts';
import { projectRoot } from '../place.ts';

export interface SuiteOptions {
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
  process.env[sessionVariable] = options.sessionFile;
  try {
    const vitest = await startVitest('test', [...options.files], {
      ...options.vitestOptions,
      root: projectRoot,
      config: join(projectRoot, 'vitest.config.ts'),
      // The other ways of loading it write beside it, and in a lab the project is not to be written to.
      configLoader: 'runner',
      run: true,
      watch: false,
      maxWorkers: options.workers,
      passWithNoTests: true,
      reporters: [...options.reporters, recorder, allure],
    });
    await vitest.close();
  } finally {
    Reflect.deleteProperty(process.env, sessionVariable);
    // Red cells are judged by the caller from the record; Vitest says the same through this variable.
    process.exitCode = 0;
  }
  recorder.rethrow();
  allure.rethrow();
}
