import { poll, scenario, script, unitLine } from '../../harness/scenario.ts';

export default scenario({
  id: 'systemd/unit-of-a-container',
  title: 'A systemd unit runs a container by docker start --attach, as long as it lasts',
  why: 'It is the unit that both engines can have: systemd sees the output, the end and its code.',
  claims: ['unit-01'],
  sources: ['https://docs.docker.com/engine/containers/start-containers-automatically/'],
  surfaces: ['cli'],
  needs: ['systemd', 'same-host', 'host-root', 'unit-cgroup'],
  facts: {
    active: {
      title: 'the unit is active while the container runs',
      reference: true,
      weight: 'fails',
      about: [],
    },
    output: {
      title: 'the journal has the output of the container under the unit',
      reference: true,
      weight: 'silent',
      about: [],
    },
    ends: { title: 'systemctl stop ends the container', reference: true, weight: 'silent', about: [] },
    code: {
      title: 'the exit code of the unit is that of the container',
      reference: 3,
      weight: 'silent',
      about: [],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'docker', version: '<4.7.0' },
      facts: { code: 137 },
      weight: 'silent',
      because:
        "Docker's client creates containers over the Docker API, which before 4.7 gave them a stop timeout of 0: stop kills at once",
      source: 'https://github.com/containers/podman/releases/tag/v4.7.0',
    },
  ],
  async observe({ engine, step, host }) {
    const container = await engine.create({
      network: 'none',
      command: script('trap "exit 3" TERM', 'echo began', 'sleep 600 &', 'wait'),
    });
    const start = unitLine(engine.commandLine(['start', '--attach', container.name]));
    const stop = unitLine(engine.commandLine(['stop', container.name]));
    // After ExecStop systemd signals the client: with SIGTERM it may end before it has told the code.
    const service = [
      ...['[Service]', `ExecStart=${start}`, `ExecStop=${stop}`],
      ...['KillSignal=SIGCONT', 'TimeoutStopSec=15', ''],
    ];
    const unit = await host.unit('service', service.join('\n'));
    await step('start the unit', () => host.systemctl(['start', unit]));
    const output = await step('look into the journal', () =>
      poll(
        async () => {
          const of = [`_SYSTEMD_UNIT=${unit}`, '+', `_SYSTEMD_USER_UNIT=${unit}`];
          return (await host.run(['journalctl', '--no-pager', '--output=cat', ...of])).stdout;
        },
        (text) => text.includes('began'),
        25_000,
      ),
    );
    const active = await host.systemctl(['is-active', unit]);
    await step('stop the unit', () => host.systemctl(['stop', unit]));
    const state = await step('wait for the end', () =>
      poll(
        () => engine.state(container),
        ({ running }) => !running,
      ),
    );
    const shown = await host.systemctl(['show', '--property=ExecMainStatus', unit]);
    return {
      active: active.stdout.trim() === 'active',
      output: output.split('\n').includes('began'),
      ends: !state.running,
      code: Number(shown.stdout.trim().split('=')[1]),
    };
  },
});
