/**
 * No two folders import each other by value, directly or around a circle. Types are left out (that is what
 * `tsPreCompilationDeps` does), and so is what only tests use.
 */
import { default as borders } from './.dependency-cruiser.mjs';

export default {
  forbidden: [
    { name: 'no-folder-circles', scope: 'folder', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    ...borders.options,
    tsPreCompilationDeps: false,
    exclude: { path: '(\\.test\\.ts$|/testing/)' },
  },
};
