import { scenario } from '../../harness/scenario.ts';

const known = { reference: true, weight: 'fails' } as const;

export default scenario({
  id: 'compose/up-options',
  title: 'compose up has --wait, --pull, --no-log-prefix, --watch, --menu and --timestamps',
  why: 'A script that gives an option that is not known starts nothing.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/compose/up/'],
  surfaces: ['cli'],
  needs: ['compose-specification'],
  facts: {
    usual: {
      title:
        'compose up has --detach, --build, --no-build, --no-deps, --no-start, --force-recreate, --no-recreate, --scale, --timeout',
      ...known,
      about: [
        'cli:compose up --detach',
        'cli:compose up --build',
        'cli:compose up --no-build',
        'cli:compose up --no-deps',
        'cli:compose up --no-start',
        'cli:compose up --force-recreate',
        'cli:compose up --no-recreate',
        'cli:compose up --scale',
        'cli:compose up --timeout',
      ],
    },
    orphans: {
      title: 'compose up has --remove-orphans',
      ...known,
      about: ['cli:compose up --remove-orphans'],
    },
    exitCode: {
      title: 'compose up has --exit-code-from and --abort-on-container-exit',
      ...known,
      about: ['cli:compose up --exit-code-from', 'cli:compose up --abort-on-container-exit'],
    },
    abortOnFailure: {
      title: 'compose up has --abort-on-container-failure',
      ...known,
      about: ['cli:compose up --abort-on-container-failure'],
    },
    wait: { title: 'compose up has --wait', ...known, about: ['cli:compose up --wait'] },
    waitTimeout: {
      title: 'compose up has --wait-timeout',
      ...known,
      about: ['cli:compose up --wait-timeout'],
    },
    pull: { title: 'compose up has --pull', ...known, about: ['cli:compose up --pull'] },
    quietPull: { title: 'compose up has --quiet-pull', ...known, about: ['cli:compose up --quiet-pull'] },
    noLogPrefix: {
      title: 'compose up has --no-log-prefix',
      ...known,
      about: ['cli:compose up --no-log-prefix'],
    },
    noAttach: { title: 'compose up has --no-attach', ...known, about: ['cli:compose up --no-attach'] },
    attach: { title: 'compose up has --attach', ...known, about: ['cli:compose up --attach'] },
    timestamps: { title: 'compose up has --timestamps', ...known, about: ['cli:compose up --timestamps'] },
    watch: { title: 'compose up has --watch', ...known, about: ['cli:compose up --watch'] },
    menu: { title: 'compose up has --menu', ...known, about: ['cli:compose up --menu'] },
    renew: {
      title: 'compose up has --renew-anon-volumes',
      ...known,
      about: ['cli:compose up --renew-anon-volumes'],
    },
    recreateDeps: {
      title: 'compose up has --always-recreate-deps',
      ...known,
      about: ['cli:compose up --always-recreate-deps'],
    },
  },
  differences: [
    {
      on: { compose: 'docker-compose', composeVersion: '<2.0.0' },
      facts: {
        abortOnFailure: false,
        wait: false,
        waitTimeout: false,
        pull: false,
        noAttach: false,
        attach: false,
        timestamps: false,
        watch: false,
        menu: false,
      },
      because: 'they were added in version 2 of Docker’s compose',
      source: 'https://github.com/docker/compose/blob/1.29.2/compose/cli/main.py',
    },
    {
      on: { compose: 'docker-compose', composeVersion: '>=2.0.0 <2.27.0' },
      facts: { abortOnFailure: false },
      because: 'Docker’s compose has --abort-on-container-failure since 2.27',
      source: 'https://github.com/docker/compose/commit/29692b592119da44fa4d9032a0f878e519f7130e',
    },
    {
      on: { compose: 'docker-compose', composeVersion: '>=2.0.0 <2.27.1' },
      facts: { menu: false },
      because: 'Docker’s compose has --menu since 2.26, and its help names it since 2.27.1',
      source: 'https://github.com/docker/compose/commit/b81624185f42613dc77fa1d9521ac6c06c9c4ad5',
    },
    {
      on: { compose: 'podman-compose' },
      facts: {
        noLogPrefix: false,
        noAttach: false,
        attach: false,
        timestamps: false,
        watch: false,
        menu: false,
      },
      because: 'podman-compose up does not have them',
      source: 'https://github.com/containers/podman-compose/blob/v1.6.0/podman_compose.py',
    },
    {
      on: { compose: 'podman-compose', composeVersion: '<1.6.0' },
      facts: { wait: false, waitTimeout: false },
      because: 'podman-compose up has --wait since 1.6',
      source: 'https://github.com/containers/podman-compose/commit/52a0d9ff503c5721ea8b8ba61661d68cb05f7800',
    },
    {
      on: { compose: 'podman-compose', composeVersion: '<1.4.0' },
      facts: { abortOnFailure: false },
      because: 'podman-compose up has --abort-on-container-failure since 1.4',
      source: 'https://github.com/containers/podman-compose/commit/e1d938ffa6a9f697d6290a1d8d9f13b0d4ca63a3',
    },
  ],
  async observe({ engine, step }) {
    const project = await engine.project({});
    const { stdout } = await step('help', () => project.compose(['up', '--help']));
    const has = (...names: string[]) =>
      names.every((name) => new RegExp(String.raw`--${name}(?![-\w])`).test(stdout));
    return {
      usual: has(
        ...[
          'detach',
          'build',
          'no-build',
          'no-deps',
          'no-start',
          'force-recreate',
          'no-recreate',
          'scale',
          'timeout',
        ],
      ),
      orphans: has('remove-orphans'),
      exitCode: has('exit-code-from', 'abort-on-container-exit'),
      abortOnFailure: has('abort-on-container-failure'),
      wait: has('wait'),
      waitTimeout: has('wait-timeout'),
      pull: has('pull'),
      quietPull: has('quiet-pull'),
      noLogPrefix: has('no-log-prefix'),
      noAttach: has('no-attach'),
      attach: has('attach'),
      timestamps: has('timestamps'),
      watch: has('watch'),
      menu: has('menu'),
      renew: has('renew-anon-volumes'),
      recreateDeps: has('always-recreate-deps'),
    };
  },
});
