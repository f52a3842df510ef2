/** Runs the project's own tests, which need no engine. */
import { join } from 'node:path';
import { startVitest, type TestUserConfig } from 'vitest/node';
import { projectRoot } from '../../harness/place.ts';

export interface TestCounts {
  passed: number;
  failed: number;
  skipped: number;
}

export async function runUnitTests(choice: {
  filters: readonly string[];
  options: TestUserConfig;
}): Promise<TestCounts> {
  const vitest = await startVitest('test', [...choice.filters], {
    ...choice.options,
    root: projectRoot,
    config: join(projectRoot, 'vitest.config.ts'),
    run: true,
    watch: false,
    passWithNoTests: true,
  });
  const counts: TestCounts = { passed: 0, failed: 0, skipped: 0 };
  for (const module of vitest.state.getTestModules()) {
    if (module.errors().length > 0) counts.failed += 1;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed') counts.passed += 1;
      else if (state === 'failed') counts.failed += 1;
      else counts.skipped += 1;
    }
  }
  counts.failed += vitest.state.getUnhandledErrors().length;
  await vitest.close();
  // Failures are counted above; Vitest says the same through this variable.
  process.exitCode = 0;
  return counts;
}
