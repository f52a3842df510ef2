import { defineConfig } from 'vitest/config';

/** The project's own tests. What is asked of engines runs without this file: see harness/run/run-suites.ts. */
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
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{harness,reports,scripts,suites}/**/*.test.ts'],
          // Nothing is timed here: a limit only ends what hangs, on machines that are three times slower too.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // A fresh module graph for each of so many small files would cost more than the tests do.
          isolate: false,
        },
      },
    ],
  },
});
