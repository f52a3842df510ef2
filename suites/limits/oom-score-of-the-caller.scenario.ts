import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'limits/oom-score-of-the-caller',
  title: '--oom-score-adj does not depend on the score of the shell that calls docker run',
  why: 'Services and desktops give their shells a score, and what they start is killed first.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/cli/docker/container/run/',
    'https://docs.podman.io/en/latest/markdown/podman-run.1.html#oom-score-adj-num',
  ],
  surfaces: ['cli'],
  needs: ['same-host', 'unraised-oom-score'],
  facts: {
    below: {
      title: 'the score with --oom-score-adj 100, where that of the caller is 300',
      reference: '100',
      weight: 'silent',
      about: ['cli:run --oom-score-adj'],
      when: ['callers-score'],
    },
    usual: {
      title: 'the score with --oom-score-adj 100, where that of the caller is the usual one',
      reference: '100',
      weight: 'silent',
      about: ['cli:run --oom-score-adj'],
    },
    above: {
      title: 'the score with --oom-score-adj 500 there',
      reference: '500',
      weight: 'silent',
      about: ['cli:run --oom-score-adj'],
    },
    plain: {
      title: 'the score without the option there',
      reference: '0',
      weight: 'silent',
      about: ['cli:run'],
      when: ['seen-from-inside'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', version: { in: '>=5.4.2', notIn: '<=4.3.1' } },
      facts: { plain: '300' },
      because:
        'the container has the score of the caller, which conmon gives back since 2.1.8 where it gave 0 before',
      source: 'https://github.com/containers/conmon/commit/813c8d7',
    },
    {
      on: { engine: 'podman', mode: 'rootless', client: 'podman', version: '>=4.7.0' },
      facts: { below: '300' },
      because:
        'since 4.7 a rootless Podman raises a score below its own, which it might not be allowed to set',
      source: 'https://github.com/containers/podman/commit/8b4a79a744',
    },
  ],
  async observe({ engine, step, host }) {
    const run = (what: string, ...options: string[]) =>
      step(what, async () => {
        const line = engine.commandLine([
          ...['run', '--name', engine.name('container'), ...engine.labelArguments, '--network', 'none'],
          ...[...options, engine.image('base'), 'cat', '/proc/self/oom_score_adj'],
        ]);
        const raised = 'echo 300 > /proc/self/oom_score_adj && cd / && exec "$@"';
        const { stdout } = await host.runAsEngine(['sh', '-c', raised, 'sh', ...line]);
        return stdout.trim();
      });
    const usual = await step('ask from here', () =>
      engine.run({ network: 'none', oomScoreAdj: 100, command: ['cat', '/proc/self/oom_score_adj'] }),
    );
    return {
      usual: usual.stdout.trim(),
      below: await run('ask for less', '--oom-score-adj', '100'),
      above: await run('ask for more', '--oom-score-adj', '500'),
      plain: await run('ask for nothing'),
    };
  },
});
