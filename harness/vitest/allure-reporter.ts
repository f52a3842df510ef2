/** Allure's reporter, whose trouble (a full disk) is handed on like that of ours. */
import { join, relative } from 'node:path';
import AllureVitestReporter from 'allure-vitest/reporter';
import { projectRoot, sourceOf } from '../place.ts';
import { writeFailure } from '../record/writing/write-failure.ts';

export class AllureReporter extends AllureVitestReporter {
  #failure: Error | null = null;
  readonly #directory: string;

  constructor(directory: string) {
    super({ resultsDir: directory });
    this.#directory = directory;
  }

  override onTestRunEnd(...parameters: Parameters<AllureVitestReporter['onTestRunEnd']>): void {
    try {
      for (const module of parameters[0]) nameBySource(module);
      super.onTestRunEnd(...parameters);
    } catch (error) {
      this.#failure = writeFailure(this.#directory, error);
    }
  }

  rethrow(): void {
    if (this.#failure !== null) throw this.#failure;
  }
}

/** Allure knows a test again by its file, and a bundle has another name each time. */
function nameBySource(module: object): void {
  if (!('task' in module)) return;
  const file = module.task as { filepath: string };
  file.filepath = join(projectRoot, sourceOf(relative(projectRoot, file.filepath)));
}
