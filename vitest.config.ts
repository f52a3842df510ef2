import { defineConfig } from 'vitest/config';

/** The project's own tests. What is asked of engines runs without this file: see harness/run/run-suites.ts. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{harness,reports,scripts,suites}/**/*.test.ts'],
          testTimeout: 20_000,
          // A fresh module graph for each of so many small files would cost more than the tests do.
          isolate: false,
        },
      },
    ],
  },
});
