import { poll, scenario, script, valueAt } from '../../harness/scenario.ts';

const about = ['cli:container inspect', 'api:GET /containers/{id}/json .State.Health.Log'];

export default scenario({
  id: 'health/check-output',
  title: 'State.Health.Log keeps five results, with output of a check up to 4096 bytes',
  why: 'The output of the last check is where people look for the reason.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/dockerfile/#healthcheck',
    'https://github.com/moby/moby/blob/v20.10.24/daemon/health.go',
    'https://docs.podman.io/en/latest/markdown/podman-run.1.html#health-max-log-size-number-of-characters',
  ],
  surfaces: ['cli', 'api'],
  needs: ['health-timers'],
  facts: {
    both: {
      title: 'Output of a check holds what it wrote to stdout and to stderr',
      reference: true,
      weight: 'output',
      about,
      when: ['output-read'],
    },
    newline: {
      title: 'Output ends as the check ended it, in a newline',
      reference: true,
      weight: 'output',
      about,
      when: ['output-read', 'health-check'],
    },
    cutAt: {
      title: 'characters that are kept of a longer output',
      reference: 4096,
      weight: 'output',
      about,
      when: ['output-read', 'reads:Output'],
    },
    marked: {
      title: 'three dots follow an output that was cut',
      reference: true,
      weight: 'output',
      about,
      when: ['output-read', 'reads:Output'],
    },
    entries: {
      title: 'number of entries after six checks',
      reference: 5,
      weight: 'output',
      about,
      when: ['output-read'],
    },
    exitCode: {
      title: 'ExitCode in Log of a check that ended with 3',
      reference: 3,
      weight: 'output',
      about,
      when: ['failing-command', 'output-read'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: { in: '<=3.0.1', notIn: '>=4.3.1' }, surface: 'api' },
      refused: true,
      because: 'Podman 3.0 takes a time of 0 or no retries in the body as they are, and refuses them',
      source: 'https://github.com/containers/podman/blob/v3.0.1/cmd/podman/common/create_opts.go',
    },
    {
      on: { engine: 'podman', version: { in: '<=3.0.1', notIn: '>=4.3.1' } },
      facts: { both: false, newline: false, cutAt: null, marked: false, entries: 0, exitCode: null },
      because: 'before 4.0 the state of health is called State.Healthcheck',
      source: 'https://github.com/containers/podman/releases/tag/v4.0.0',
    },
    {
      on: { engine: 'podman', version: '<5.2.0' },
      facts: { newline: false },
      because: 'before 5.2 Podman read the output by lines',
      source: 'https://github.com/containers/podman/issues/23332',
    },
    {
      on: { engine: 'podman' },
      facts: { cutAt: 500, marked: false, exitCode: 1 },
      because:
        'Podman keeps 500 characters unless --health-max-log-size says otherwise, and 1 for any failure',
      source: 'https://github.com/containers/podman/blob/v5.8.2/libpod/healthcheck.go',
    },
  ],
  async observe({ engine, step }) {
    // What a check prints depends on how many there were: a file in the container counts them.
    const checks = [
      'echo >> /tmp/checks',
      'case $(wc -l < /tmp/checks) in',
      '1) echo told; echo wrong >&2 ;;',
      '2) exit 3 ;;',
      "3) head -c 5000 /dev/zero | tr '\\0' x; echo ;;",
      'esac',
    ];
    const [, , command = ''] = script(...checks);
    const container = await engine.start({
      network: 'none',
      health: { command, intervalSeconds: 1 },
    });
    const entries = (): Promise<Entry[]> =>
      engine.inspect('container', container.name).then((seen) => {
        const log = valueAt(seen, 'State', 'Health', 'Log');
        return Array.isArray(log) ? (log as unknown as Entry[]) : [];
      });
    const log = await step('wait for three checks', () => poll(entries, (all) => all.length >= 3, 25_000));
    const done = () => engine.exec(container, ['wc', '-l', '/tmp/checks']);
    await step('wait for six checks', () =>
      poll(done, ({ stdout }) => Number.parseInt(stdout, 10) >= 7, 25_000),
    );
    const all = await entries();
    const [first, second, third] = log;
    return {
      both: ['told', 'wrong'].every((word) => first?.Output.includes(word) === true),
      newline: first?.Output.endsWith('\n') === true,
      cutAt: third?.Output.replace(/[^x]/g, '').length ?? null,
      marked: third?.Output.endsWith('x...') === true,
      entries: all.length,
      exitCode: second?.ExitCode ?? null,
    };
  },
});

interface Entry {
  ExitCode: number;
  Output: string;
}
