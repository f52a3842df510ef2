/** The borders between the parts: data goes one way, from scenarios to reports. */
const testsAside = { pathNot: '(\\.test\\.ts$|/testing/)' };

/**
 * What each folder of the harness may use of the others, beside the front doors in its root; types are free. Whoever
 * adds a line here adds a dependency to the house: see docs/decisions/0012.
 */
const harness = {
  contract: [],
  asking: [],
  host: ['transport'],
  record: [],
  judge: ['record'],
  transport: [],
  safety: ['asking', 'transport'],
  images: ['asking', 'safety'],
  targets: ['asking', 'host', 'transport'],
  surfaces: ['asking', 'record', 'safety', 'targets', 'transport'],
  conduct: ['asking', 'images', 'judge', 'safety', 'surfaces', 'transport'],
  vocabulary: ['asking', 'images', 'record', 'transport'],
  mutation: ['conduct', 'judge', 'safety'],
  vitest: ['conduct', 'judge', 'record', 'surfaces'],
  recorder: ['record', 'transport'],
  recovery: ['safety', 'targets', 'transport'],
  run: [
    'asking',
    'conduct',
    'contract',
    'host',
    'images',
    'judge',
    'record',
    'recovery',
    'safety',
    'surfaces',
    'targets',
    'transport',
    'vitest',
    'vocabulary',
  ],
};

/** Formats know the view and plain text, and not each other. */
const reports = {
  text: [],
  view: ['text'],
  terminal: ['text', 'view'],
  markdown: ['text', 'view'],
  junit: ['text', 'view'],
  diff: ['text', 'view'],
  ranges: ['text', 'view'],
  check: ['compat', 'text', 'view'],
  compat: ['text', 'view'],
  explain: ['text', 'view'],
  reproduction: ['text', 'view'],
  site: ['check', 'compat', 'diff', 'reproduction', 'text', 'try', 'view'],
  try: ['check', 'compat', 'text', 'view'],
};

function allowedOnly(root, folders) {
  return Object.entries(folders).map(([folder, others]) => ({
    name: `${root}-${folder}-uses-only-what-it-may`,
    severity: 'error',
    from: { path: `^${root}/${folder}/`, ...testsAside },
    to: {
      path: `^${root}/[^/]+/`,
      pathNot: `^${root}/(${[folder, ...others].join('|')})/`,
      dependencyTypesNot: ['type-only'],
    },
  }));
}

export default {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    ...allowedOnly('harness', harness),
    ...allowedOnly('reports', reports),
    {
      name: 'every-folder-has-its-list',
      comment: 'A new folder says above what it may use.',
      severity: 'error',
      from: {},
      to: {
        path: '^(harness|reports)/[^/]+/',
        pathNot: `^(harness/(${Object.keys(harness).join('|')}|testing)|reports/(${Object.keys(reports).join('|')}|testing))/`,
      },
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
      comment:
        'A report that could look at an engine might show what the record does not hold. How a command line is read is no such thing.',
      severity: 'error',
      from: { path: '^reports/', ...testsAside },
      to: {
        path: '^(harness/(?!record/|vocabulary/uses/|(did-you-mean|errors|place|release-of|shell-word)\\.ts$)|scripts/|suites/)',
      },
    },
    {
      name: 'engines-are-reached-through-targets-and-surfaces',
      severity: 'error',
      from: { path: '^(harness/(judge|record|images|host)/|reports/)', ...testsAside },
      to: { path: '^node_modules/dockerode/' },
    },
    {
      name: 'the-judge-is-pure',
      comment: 'It compares what it is given; the world stays outside.',
      severity: 'error',
      from: { path: '^harness/judge/', ...testsAside },
      to: { path: '^(fs|net|http|child_process)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-harness-knows-no-command-line-and-no-report',
      severity: 'error',
      from: { path: '^harness/' },
      to: { path: '^(scripts|reports|suites)/' },
    },
    {
      name: 'test-support-stays-in-tests',
      comment: 'The benchmark of the pages measures the large sample record.',
      severity: 'error',
      from: { pathNot: '(\\.test\\.ts$|/testing/|^scripts/bench/)' },
      to: { path: '/testing/' },
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
