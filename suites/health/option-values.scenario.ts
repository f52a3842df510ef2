import { scenario, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'health/option-values',
  title: '--health-timeout takes 0s as the default, and refuses a number without a unit',
  why: 'A value that one engine takes for its default stops the start on another.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/cli/docker/container/run/#health-cmd',
    'https://github.com/moby/moby/blob/v28.5.2/daemon/container.go',
  ],
  surfaces: ['cli'],
  facts: {
    minutes: {
      title: 'seconds in inspect of --health-start-period 1m30s',
      reference: 90,
      weight: 'silent',
      about: ['cli:run --health-start-period'],
    },
    bareNumber: {
      title: '--health-timeout 30 without a unit is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:run --health-timeout'],
    },
    zeroInterval: {
      title: '--health-interval 0s is accepted',
      reference: true,
      weight: 'fails',
      about: ['cli:run --health-interval'],
    },
    zeroTimeout: {
      title: '--health-timeout 0s is accepted, as the default',
      reference: true,
      weight: 'fails',
      about: ['cli:run --health-timeout'],
      when: ['value:0s'],
    },
    zeroRetries: {
      title: '--health-retries 0 is accepted, as the default',
      reference: true,
      weight: 'fails',
      about: ['cli:run --health-retries'],
      when: ['value:0'],
    },
    negativeRetries: {
      title: '--health-retries -1 is refused',
      reference: true,
      weight: 'extra',
      about: ['cli:run --health-retries'],
    },
    tooShort: {
      title: '--health-start-period 500us, below a millisecond, is refused',
      reference: true,
      weight: 'extra',
      about: ['cli:run --health-start-period'],
    },
    contradiction: {
      title: '--no-healthcheck beside --health-cmd is refused',
      reference: true,
      weight: 'extra',
      about: ['cli:run --no-healthcheck', 'cli:run --health-cmd'],
      when: ['used-together'],
    },
    withoutCommand: {
      title: '--health-retries alone is accepted where the image has no check',
      reference: true,
      weight: 'fails',
      about: ['cli:run --health-retries'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { zeroTimeout: false, zeroRetries: false },
      because: 'Podman wants a timeout and at least one retry',
      source: 'https://github.com/containers/podman/blob/v4.3.1/pkg/specgenutil/specgen.go',
    },
    {
      on: { engine: 'podman' },
      facts: { tooShort: false },
      because: 'Podman has no shortest time',
      source: 'https://github.com/containers/podman/blob/v4.3.1/pkg/specgenutil/specgen.go',
    },
    {
      on: { engine: 'podman', client: 'docker', version: '>=5.8.0' },
      facts: { withoutCommand: false },
      because: 'since 5.8 Podman’s API refuses options of a check without a command',
      source: 'https://github.com/containers/podman/commit/eb118bafb49e18a2cb1075968c5d96e6cb1940c4',
    },
  ],
  advice: [
    {
      facts: ['zeroTimeout', 'zeroRetries'],
      write: 'Leave an option out where its default is meant.',
      shownBy: 'health/option-values#zeroInterval',
    },
  ],
  async observe({ engine, step }) {
    const run = async (...options: string[]) => {
      const name = engine.name('container');
      const named = ['--name', name, '--network', 'none', ...engine.labelArguments];
      const reply = await step(options.join(' '), () =>
        engine.cli(['run', ...named, ...options, engine.image('base'), 'true']),
      );
      return { name, accepted: reply.exitCode === 0 };
    };
    // Without an interval nothing is to be run by a timer.
    const check = ['--health-cmd', 'true', '--health-interval', '0s'];
    const zero = await run(...check);
    const long = await run(...check, '--health-start-period', '1m30s');
    const period = long.accepted
      ? valueAt(await engine.inspect('container', long.name), 'Config', 'Healthcheck', 'StartPeriod')
      : null;
    return {
      minutes: period === null ? null : Number(period) / 1e9,
      bareNumber: !(await run(...check, '--health-timeout', '30')).accepted,
      zeroInterval: zero.accepted,
      zeroTimeout: (await run(...check, '--health-timeout', '0s')).accepted,
      zeroRetries: (await run(...check, '--health-retries', '0')).accepted,
      negativeRetries: !(await run(...check, '--health-retries', '-1')).accepted,
      tooShort: !(await run(...check, '--health-start-period', '500us')).accepted,
      contradiction: !(await run('--no-healthcheck', '--health-cmd', 'true')).accepted,
      withoutCommand: (await run('--health-retries', '2')).accepted,
    };
  },
});
