/** The borders between the parts: data goes one way, from scenarios to reports. */
const testsAside = { pathNot: '\\.test\\.ts$' };

export default {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'scenarios-know-only-the-scenario-module',
      comment: 'A scenario asks; it knows no engine, no judge and no library.',
      severity: 'error',
      from: { path: '^suites/.*\\.scenario\\.ts$' },
      to: { pathNot: '^harness/scenario\\.ts$' },
    },
    {
      name: 'reports-read-only-the-record',
      comment: 'A report that could look at an engine might show what the record does not hold.',
      severity: 'error',
      from: { path: '^reports/', ...testsAside },
      to: { path: '^(harness/(?!record/|errors\\.ts$)|scripts/|suites/)' },
    },
    {
      name: 'engines-are-reached-through-targets-and-surfaces',
      severity: 'error',
      from: { path: '^(harness/(judge|record|fixtures|host)/|reports/)', ...testsAside },
      to: { path: '^node_modules/dockerode/' },
    },
    {
      name: 'the-judge-is-pure',
      comment: 'It compares what it is given; the world stays outside.',
      severity: 'error',
      from: { path: '^harness/judge/', ...testsAside },
      to: {
        path: '^(harness/(surfaces|targets|safety|run|conduct|vitest|fixtures|host)/|fs|net|http|child_process)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'the-harness-knows-no-command-line-and-no-report',
      severity: 'error',
      from: { path: '^harness/' },
      to: { path: '^(scripts|reports|suites)/' },
    },
    {
      name: 'no-development-tools-at-run-time',
      severity: 'error',
      from: { pathNot: ['\\.test\\.ts$', '^vitest\\.config\\.ts$', '\\.mjs$'] },
      to: { dependencyTypes: ['npm-dev'] },
    },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
