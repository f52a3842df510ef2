import { poll, scenario, unitLine } from '../../harness/scenario.ts';

export default scenario({
  id: 'systemd/notify-socket',
  title: 'A container in a Type=notify unit has no NOTIFY_SOCKET for sd_notify',
  why: 'Units that are to start in order wait for the program, not for its container.',
  claims: ['unit-01'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/'],
  surfaces: ['cli'],
  needs: ['systemd', 'same-host', 'host-root'],
  facts: {
    passed: {
      title: 'a container that a unit of Type=notify runs has the socket NOTIFY_SOCKET',
      reference: false,
      weight: 'extra',
      about: [],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { passed: true },
      because: 'Podman hands the socket of its unit to the container',
      source:
        'https://docs.podman.io/en/latest/markdown/podman-run.1.html#sdnotify-container-conmon-healthy-ignore',
    },
  ],
  async observe({ engine, step, host }) {
    const name = engine.name('container');
    const named = ['--name', name, '--network', 'none', ...engine.labelArguments];
    const command = ['sh', '-c', 'test -S "$NOTIFY_SOCKET" && echo socket; echo looked'];
    const line = unitLine(engine.commandLine(['run', ...named, engine.image('base'), ...command]));
    const service = [
      '[Service]',
      'Type=notify',
      'NotifyAccess=all',
      'TimeoutStartSec=20',
      `ExecStart=${line}`,
    ];
    const unit = await host.unit('service', `${service.join('\n')}\n`);
    await step('start the unit', () => host.systemctl(['start', '--no-block', unit]));
    const logs = await step('wait for the look', () =>
      poll(
        async () =>
          (await engine.exists(name)) ? (await engine.logs({ name, id: name })).stdout : 'not there yet',
        (text) => text.includes('looked'),
        25_000,
      ),
    );
    return { passed: logs.split('\n').includes('socket') };
  },
});
