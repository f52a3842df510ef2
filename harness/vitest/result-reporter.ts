/** Passes results on as they come in, and reports which never came. */
import type { Reporter, TestCase, TestModule, Vitest } from 'vitest/node';
import { sourceOf } from '../place.ts';
import type { ResultLine } from '../record/model.ts';

export interface ResultListener {
  onResult: (result: ResultLine) => void;
  /** A scenario file that did not load, or an error outside any test. */
  onTrouble: (message: string) => void;
}

/** Vitest ends a run on an exception in a reporter; the first one is kept and thrown by the caller instead. */
export class ResultReporter implements Reporter {
  #failure: Error | null = null;
  #vitest: Vitest | null = null;
  readonly #listener: ResultListener;

  constructor(listener: ResultListener) {
    this.#listener = listener;
  }

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  onTestCaseResult(test: TestCase): void {
    const { result } = test.meta();
    if (result)
      this.#tell(() => {
        this.#listener.onResult(result);
      });
    else if (test.result().state === 'failed') {
      // The worker was lost or ran out of time: nothing is known of this cell.
      const reason = (test.result().errors ?? []).map((error) => error.message).join('; ');
      this.#tell(() => {
        this.#listener.onResult(lost(test, reason));
      });
    }
  }

  onTestModuleEnd(module: TestModule): void {
    for (const error of module.errors()) {
      this.#tell(() => {
        this.#listener.onTrouble(`${sourceOf(module.relativeModuleId)}: ${error.message}`);
      });
    }
  }

  onTestRunEnd(_modules: unknown, errors: readonly { message: string }[]): void {
    for (const error of errors)
      this.#tell(() => {
        this.#listener.onTrouble(error.message);
      });
  }

  /** Throws the error that happened while results were passed on, such as a full disk. */
  rethrow(): void {
    if (this.#failure !== null) throw this.#failure;
  }

  #tell(action: () => void): void {
    try {
      action();
    } catch (error) {
      // Nothing more of this run can be written: further results would be lost.
      void this.#vitest?.cancelCurrentRun('keyboard-input');
      this.#failure ??= error instanceof Error ? error : new Error(String(error));
    }
  }
}

function lost(test: TestCase, reason: string): ResultLine {
  return {
    type: 'result',
    scenario: test.name,
    target: test.project.name,
    verdict: 'indeterminate',
    reason: reason === '' ? 'the test ended without a result' : reason,
    startedAt: new Date().toISOString(),
    ms: test.diagnostic()?.duration ?? 0,
    surfaces: [],
  };
}
