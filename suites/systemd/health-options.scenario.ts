import { poll, scenario, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'systemd/health-options',
  title: 'run --health-cmd sets a check, whose first run is one interval after the start',
  why: 'A check that runs at once meets a program that is not up yet.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/cli/docker/container/run/',
    'https://docs.docker.com/reference/dockerfile/#healthcheck',
  ],
  surfaces: ['cli'],
  needs: ['systemd'],
  facts: {
    config: {
      title: 'test, interval, timeout, retries and start period in inspect',
      reference: 'CMD-SHELL true, 3600 s, 7 s, 4, 9 s',
      weight: 'output',
      about: [
        'cli:run --health-cmd',
        'cli:run --health-interval',
        'cli:run --health-timeout',
        'cli:run --health-retries',
        'cli:run --health-start-period',
      ],
      when: ['output-read'],
    },
    unset: {
      title: 'times that were not given are 0 or absent in inspect',
      reference: true,
      weight: 'output',
      about: ['cli:container inspect'],
      when: ['output-read', 'reads:Timeout|Interval|StartPeriod'],
    },
    atOnce: {
      title: 'a check has run before the first interval is over',
      reference: false,
      weight: 'silent',
      about: ['cli:run --health-cmd', 'cli:run --health-interval'],
    },
    off: {
      title: 'run --no-healthcheck turns the check of the image off',
      reference: true,
      weight: 'silent',
      about: ['cli:run --no-healthcheck'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { unset: false, atOnce: true },
      because: 'Podman writes its defaults into the container, and runs a check when it starts the timer',
      source: 'https://docs.podman.io/en/latest/markdown/podman-run.1.html#health-interval-interval',
    },
  ],
  async observe({ engine, step }) {
    const run = async (image: 'base' | 'healthcheck', ...options: string[]) => {
      const name = engine.name('container');
      const named = ['--detach', '--name', name, '--network', 'none', ...engine.labelArguments];
      await engine.cli(['run', ...named, ...options, engine.image(image), 'sleep', '600']);
      return name;
    };
    const hourly = ['--health-cmd', 'true', '--health-interval', '1h'];
    const full = await step('run with every option', () =>
      run(
        'base',
        ...hourly,
        ...['--health-timeout', '7s', '--health-retries', '4', '--health-start-period', '9s'],
      ),
    );
    const seen = await engine.inspect('container', full);
    const option = (of: typeof seen, name: string) => valueAt(of, 'Config', 'Healthcheck', name);
    const test = option(seen, 'Test');
    const seconds = (name: string) => `${Number(option(seen, name)) / 1e9} s`;
    const few = await step('run with few options', () => run('base', ...hourly));
    const checked = await step('wait for a check', () =>
      poll(
        () => engine.inspect('container', few),
        (now) => checks(now) > 0,
        12_000,
      ),
    );
    const without = await step('run without a check', () => run('healthcheck', '--no-healthcheck'));
    const off = await engine.inspect('container', without);
    return {
      config: [
        wordsIn(test),
        seconds('Interval'),
        seconds('Timeout'),
        `${Number(option(seen, 'Retries'))}`,
        seconds('StartPeriod'),
      ].join(', '),
      unset: ['Timeout', 'Retries'].every((name) => Number(option(checked, name) ?? 0) === 0),
      atOnce: checks(checked) > 0,
      off: ['', 'none'].includes(healthOf(off).Status ?? ''),
    };
  },
});

interface Health {
  Status?: string;
  Log?: unknown[] | null;
}

/** Under the name that it has there: another than Docker's is not the question here. */
function healthOf(seen: Record<string, unknown>): Health {
  const { State: state } = seen as { State?: { Health?: Health | null; Healthcheck?: Health | null } };
  return state?.Health ?? state?.Healthcheck ?? {};
}

function checks(seen: Record<string, unknown>): number {
  return healthOf(seen).Log?.length ?? 0;
}

function wordsIn(list: unknown): string {
  return Array.isArray(list) ? list.filter((word) => typeof word === 'string').join(' ') : '';
}
