import { httpServer, poll, scenario, unitLine } from '../../harness/scenario.ts';

export default scenario({
  id: 'systemd/started-by-a-unit',
  title: 'docker run --detach in a systemd unit starts a container that outlives the unit',
  why: 'Set-up units and timers run `run --detach` and end, and systemd kills what they leave behind.',
  claims: ['unit-01'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/'],
  surfaces: ['cli'],
  needs: ['systemd', 'same-host', 'host-root', 'unit-cgroup'],
  facts: {
    runs: {
      title: 'the container runs after the unit has ended',
      reference: true,
      weight: 'silent',
      about: [],
    },
    runsWithUnit: {
      title: 'it runs as long as a unit with RemainAfterExit=yes',
      reference: true,
      weight: 'silent',
      about: [],
    },
    answers: { title: 'its published port answers then', reference: 'up', weight: 'silent', about: [] },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { runs: false },
      because:
        'in a unit Podman leaves the monitor of the container in the cgroup of the unit, and systemd ends it with the unit',
      source: 'https://github.com/containers/podman/commit/1951ff168a',
    },
  ],
  advice: [
    {
      facts: ['runs'],
      write: 'Let the unit last: `RemainAfterExit=yes`, with `ExecStop=/usr/bin/docker stop NAME`.',
      shownBy: 'systemd/started-by-a-unit#runsWithUnit',
    },
  ],
  async observe({ engine, step, host }) {
    const start = async (how: string, ...publish: string[]) => {
      const name = engine.name('container');
      const named = ['--detach', '--name', name, ...engine.labelArguments];
      const words = ['run', ...named, ...publish, engine.image('base'), ...httpServer('up')];
      const line = unitLine(engine.commandLine(words));
      const service = ['[Service]', 'Type=oneshot', `RemainAfterExit=${how}`, `ExecStart=${line}`, ''];
      const unit = await host.unit('service', service.join('\n'));
      // Returns when the command has ended, and with it all that systemd ends then.
      await host.systemctl(['start', unit]);
      return { name, id: name };
    };
    const brief = await step('a unit that ends', () => start('no', '--network', 'none'));
    const { pid } = await engine.state(brief);
    const after = await step('look for its process', () =>
      poll(
        () => host.stat(`/proc/${pid}`),
        (process) => pid === 0 || process === null,
        4000,
      ),
    );
    const port = await host.freePort();
    const lasting = await step('a unit that lasts', () => start('yes', '--publish', `127.0.0.1:${port}:80`));
    const body = await step('ask on the port', () =>
      poll(
        () => host.get('127.0.0.1', port),
        (answer) => answer === 'up',
        20_000,
      ),
    );
    const state = await engine.state(lasting);
    return { runs: pid > 0 && after !== null, runsWithUnit: state.running, answers: body ?? '' };
  },
});
