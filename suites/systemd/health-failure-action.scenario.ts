import { poll, scenario, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'systemd/health-failure-action',
  title: 'Nothing happens to an unhealthy container: there is no --health-on-failure',
  why: 'A container that hangs is replaced only if something else looks at its status.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/'],
  surfaces: ['cli'],
  needs: ['systemd'],
  facts: {
    killed: {
      title: 'run --health-on-failure kill ends a container whose check fails',
      reference: false,
      weight: 'extra',
      about: ['cli:run --health-cmd'],
    },
    byOwnCheck: {
      title: 'a check that kills process 1 ends the container',
      reference: true,
      weight: 'silent',
      about: ['cli:run --health-cmd'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', version: '>=4.3.0' },
      facts: { killed: true },
      because: 'Podman has an action for failed checks',
      source: 'https://github.com/containers/podman/releases/tag/v4.3.0',
    },
  ],
  advice: [
    {
      facts: ['killed'],
      write:
        'Let the check end the container, `--health-cmd "PROBE || kill -TERM 1"`, and give it a policy, `--restart always`.',
      shownBy: 'systemd/health-failure-action#byOwnCheck',
    },
  ],
  async observe({ engine, step }) {
    // It ends at a signal that it knows, which process 1 must.
    const program = ['sh', '-c', 'trap "exit 7" TERM; sleep 600 & wait'];
    const ends = async (check: string, ...options: string[]) => {
      const name = engine.name('container');
      const named = ['--detach', '--name', name, '--network', 'none', ...engine.labelArguments];
      const health = ['--health-cmd', check, '--health-interval', '1s', '--health-retries', '1'];
      const reply = await engine.cli([
        'run',
        ...named,
        ...health,
        ...options,
        engine.image('base'),
        ...program,
      ]);
      if (reply.exitCode !== 0) return false;
      const seen = await poll(
        () => engine.inspect('container', name),
        (now) => textAt(now, 'State', 'Status') === 'exited',
        20_000,
      );
      return textAt(seen, 'State', 'Status') === 'exited';
    };
    return {
      killed: await step('--health-on-failure', () => ends('false', '--health-on-failure', 'kill')),
      byOwnCheck: await step('a check that ends it', () => ends('kill -TERM 1; false')),
    };
  },
});
