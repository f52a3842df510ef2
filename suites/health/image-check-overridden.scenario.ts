import { scenario, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'health/image-check-overridden',
  title: '--health-interval without --health-cmd changes the HEALTHCHECK of the image',
  why: 'Images bring their check along, and each place runs it at its own pace.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/cli/docker/container/run/#health-cmd',
    'https://github.com/containers/podman/issues/20212',
  ],
  surfaces: ['cli'],
  facts: {
    interval: {
      title: 'seconds of the interval in inspect after --health-interval 5s',
      reference: 5,
      weight: 'silent',
      about: ['cli:create --health-interval'],
      when: ['health-check'],
    },
    retries: {
      title: 'retries in inspect after --health-retries 7',
      reference: 7,
      weight: 'silent',
      about: ['cli:create --health-retries'],
      when: ['health-check'],
    },
    timeout: {
      title: 'seconds of the time-out in inspect after --health-timeout 8s',
      reference: 8,
      weight: 'silent',
      about: ['cli:create --health-timeout'],
      when: ['health-check'],
    },
    test: {
      title: 'the test stays that of the image',
      reference: true,
      weight: 'silent',
      about: ['cli:create --health-interval'],
      when: ['health-check'],
    },
    withCommand: {
      title: 'seconds of the interval where --health-cmd repeats the test of the image',
      reference: 5,
      weight: 'silent',
      about: ['cli:create --health-interval', 'cli:create --health-cmd'],
      when: ['used-together'],
    },
    keptRetries: {
      title: 'retries of the image where --health-cmd and --health-interval are given',
      reference: 1,
      weight: 'silent',
      about: ['cli:create --health-cmd'],
      when: ['health-check'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', version: '<5.5.0' },
      facts: { interval: 1, retries: 1, timeout: 30 },
      because:
        'before 5.5 Podman took the check of the image as a whole, unless --health-cmd gave another one',
      source: 'https://github.com/containers/podman/releases/tag/v5.5.0',
    },
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { keptRetries: 3 },
      because: 'a check that --health-cmd gives takes nothing from that of the image',
      source: 'https://docs.podman.io/en/latest/markdown/podman-run.1.html#health-cmd-command-command-arg1',
    },
    {
      on: { engine: 'podman', client: 'docker', version: '>=5.8.0' },
      refused: true,
      because: 'since 5.8 Podman’s API refuses options of a check without a command',
      source: 'https://github.com/containers/podman/commit/eb118bafb49e18a2cb1075968c5d96e6cb1940c4',
    },
    {
      on: { engine: 'podman', client: 'docker', version: '<5.8.0' },
      facts: { interval: 1, retries: 1, timeout: 30 },
      because: 'before 5.8 Podman’s API takes no option of a check without a command',
      source: 'https://github.com/containers/podman/commit/eb118bafb49e18a2cb1075968c5d96e6cb1940c4',
    },
    {
      on: { engine: 'podman', client: 'docker' },
      facts: { keptRetries: 3 },
      because: 'a check that is given takes nothing from that of the image',
      source: 'https://github.com/containers/podman/blob/v5.4.2/pkg/api/handlers/compat/containers_create.go',
    },
  ],
  advice: [
    {
      facts: ['interval'],
      write: 'Repeat the test beside the interval: `--health-cmd TEST --health-interval 5s`.',
      shownBy: 'health/image-check-overridden#withCommand',
    },
  ],
  async observe({ engine, step }) {
    const create = async (...options: string[]) => {
      const name = engine.name('container');
      const named = ['--name', name, '--network', 'none', ...engine.labelArguments];
      await step(options.join(' '), () =>
        engine.cli(['create', ...named, ...options, engine.image('healthcheck'), 'true']),
      );
      return valueAt(await engine.inspect('container', name), 'Config', 'Healthcheck');
    };
    const number = (of: Awaited<ReturnType<typeof create>>, name: string) => Number(valueAt(of, name) ?? 0);
    const all = await create('--health-interval', '5s', '--health-retries', '7', '--health-timeout', '8s');
    const repeated = await create('--health-cmd', 'test -f /tmp/healthy', '--health-interval', '5s');
    return {
      interval: number(all, 'Interval') / 1e9,
      retries: number(all, 'Retries'),
      timeout: number(all, 'Timeout') / 1e9,
      test: JSON.stringify(valueAt(all, 'Test')) === JSON.stringify(['CMD-SHELL', 'test -f /tmp/healthy']),
      withCommand: number(repeated, 'Interval') / 1e9,
      keptRetries: number(repeated, 'Retries'),
    };
  },
});
