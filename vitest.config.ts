import { defineConfig } from 'vitest/config';
import { currentSession, sessionVariable } from './harness/session.ts';
import { conformanceProject } from './harness/vitest/conformance-project.ts';

// A run (`npm run matrix`, `npm test`) prepares engines and fixtures and names its session; each of its
// targets is a project. Without one there are only the project's own unit tests.
const session = currentSession();
const sessionFile = process.env[sessionVariable];

const unit = {
  test: {
    name: 'unit',
    include: ['{harness,reports,scripts,suites}/**/*.test.ts'],
    testTimeout: 20_000,
    // A fresh module graph for each of so many small files would cost more than the tests do.
    isolate: false,
  },
};

export default defineConfig({
  test: {
    // `npm run coverage`. What only a run on engines reaches is counted too, as not covered.
    coverage: {
      provider: 'v8',
      include: ['{harness,reports,scripts}/**/*.ts'],
      exclude: ['**/*.test.ts', '**/testing/**'],
      reportOnFailure: true,
      reporter: ['text-summary', 'json-summary', 'html'],
    },
    projects:
      session === null || sessionFile === undefined
        ? [unit]
        : session.targets.map((target) => conformanceProject(target, session, sessionFile)),
  },
});
