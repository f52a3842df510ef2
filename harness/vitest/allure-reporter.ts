/** Allure's reporter, whose errors (a full disk) are passed on like our own. */
import AllureVitestReporter from 'allure-vitest/reporter';
import { writeFailure } from '../record/write-failure.ts';

export class AllureReporter extends AllureVitestReporter {
  #failure: Error | null = null;
  readonly #directory: string;

  constructor(directory: string) {
    super({ resultsDir: directory });
    this.#directory = directory;
  }

  override onTestRunEnd(...parameters: Parameters<AllureVitestReporter['onTestRunEnd']>): void {
    try {
      super.onTestRunEnd(...parameters);
    } catch (error) {
      this.#failure = writeFailure(this.#directory, error);
    }
  }

  rethrow(): void {
    if (this.#failure !== null) throw this.#failure;
  }
}
