import { scenario, textAt, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'health/run-by-hand',
  title: 'There is no docker healthcheck run: a check cannot be run by hand',
  why: 'A script that relies on it works with Podman alone; one that runs the program itself works with both.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/cli/docker/',
    'https://docs.podman.io/en/latest/markdown/podman-healthcheck-run.1.html',
  ],
  surfaces: ['cli'],
  facts: {
    succeeds: {
      title: 'healthcheck run exits with 0 where the check succeeds',
      reference: false,
      weight: 'extra',
      about: [],
    },
    fails: {
      title: 'healthcheck run exits with 1 and prints unhealthy where it fails',
      reference: false,
      weight: 'extra',
      about: [],
    },
    counted: {
      title: 'that run is in FailingStreak and Log of inspect',
      reference: false,
      weight: 'extra',
      about: ['cli:container inspect'],
      when: ['output-read', 'reads:Health'],
    },
    byExec: {
      title: 'exec runs the test that inspect shows',
      reference: true,
      weight: 'silent',
      about: ['cli:exec', 'cli:container inspect'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { succeeds: true, fails: true },
      because: 'Podman has the command healthcheck run, which its timers call too',
      source: 'https://docs.podman.io/en/latest/markdown/podman-healthcheck-run.1.html',
    },
    {
      on: { engine: 'podman', client: 'podman', version: '>=4.0.0' },
      facts: { counted: true },
      because: 'what is run by hand counts as what a timer runs; before 4.0 the state had another name',
      source: 'https://github.com/containers/podman/releases/tag/v4.0.0',
    },
  ],
  advice: [
    {
      facts: ['succeeds', 'fails'],
      write: 'Run the test yourself: `exec NAME sh -c "$TEST"`.',
      shownBy: 'health/run-by-hand#byExec',
    },
  ],
  async observe({ engine, step }) {
    const container = await engine.start({
      network: 'none',
      health: { command: 'test ! -f /tmp/sick', intervalSeconds: 0 },
    });
    const check = () => step('run the check', () => engine.cli(['healthcheck', 'run', container.name]));
    const well = await check();
    await engine.exec(container, ['touch', '/tmp/sick']);
    const sick = await check();
    const seen = await step('inspect', () => engine.inspect('container', container.name));
    const health = valueAt(seen, 'State', 'Health');
    const log = valueAt(health, 'Log');
    const words = valueAt(seen, 'Config', 'Healthcheck', 'Test');
    const [, test = ''] = Array.isArray(words) ? words : [];
    const byHand = await step('run the test by exec', () =>
      engine.exec(container, ['sh', '-c', textAt({ test }, 'test')]),
    );
    return {
      succeeds: well.exitCode === 0,
      fails: sick.exitCode === 1 && sick.stdout.trim() === 'unhealthy',
      counted: valueAt(health, 'FailingStreak') === 1 && Array.isArray(log) && log.length === 2,
      byExec: test === 'test ! -f /tmp/sick' && byHand.exitCode === 1,
    };
  },
});
