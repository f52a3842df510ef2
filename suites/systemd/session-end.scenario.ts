import { poll, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'systemd/session-end',
  title: 'A container outlives its login session, with and without loginctl enable-linger',
  why: 'A service that was started over SSH must run on after the logout.',
  claims: ['unit-01'],
  sources: ['https://docs.docker.com/get-started/docker-overview/#docker-architecture'],
  surfaces: ['cli'],
  needs: ['systemd', 'disposable', 'same-host', 'host-root'],
  facts: {
    lingering: {
      title: 'a container runs on where the user lingers',
      reference: true,
      weight: 'silent',
      about: [],
    },
    notLingering: {
      title: 'a container runs on where the user does not linger',
      reference: true,
      weight: 'silent',
      about: [],
    },
  },
  differences: [
    {
      on: { mode: 'rootless' },
      facts: { notLingering: false },
      because: 'what an ordinary user runs ends with the last session of the user, who does not linger',
      source: 'https://www.freedesktop.org/software/systemd/man/latest/loginctl.html',
    },
  ],
  advice: [
    {
      facts: ['notLingering'],
      write: 'Let the user linger: `sudo loginctl enable-linger USER`.',
      shownBy: 'systemd/session-end#lingering',
    },
  ],
  async observe({ engine, step, host }) {
    const user = String(host.engineUid);
    const inSession = (command: readonly string[]) =>
      host.run([
        'systemd-run',
        '--quiet',
        '--pipe',
        '--wait',
        '--collect',
        '--property=PAMName=login',
        `--property=User=${user}`,
        ...command,
      ]);
    const pids: number[] = [];
    const start = async () => {
      const name = engine.name('container');
      const named = ['--detach', '--name', name, '--network', 'none', ...engine.labelArguments];
      // Ends at once when it is told to: until then its user's systemd waits.
      const command = ['sh', '-c', 'trap "exit 0" TERM; sleep 600 & wait'];
      await inSession(engine.commandLine(['run', ...named, engine.image('base'), ...command]));
      pids.push((await engine.state({ name, id: name })).pid);
    };
    const runs = async (at: number) => (await host.stat(`/proc/${pids[at]}`)) !== null;
    const before = await host.run(['loginctl', 'show-user', '--property=Linger', user]);
    await host.run(['loginctl', 'enable-linger', user]);
    try {
      await step('start one while the user lingers', start);
      const lingering = await runs(0);
      await host.run(['loginctl', 'disable-linger', user]);
      await step('start one while the user does not linger', start);
      await step('wait for the end of what the user runs', () =>
        poll(
          () => host.run(['systemctl', 'is-active', `user@${user}.service`]),
          ({ stdout }) => stdout.trim() === 'inactive',
          40_000,
        ),
      );
      return { lingering, notLingering: await runs(1) };
    } finally {
      if (before.stdout.includes('yes')) {
        await host.run(['loginctl', 'enable-linger', user]);
        await host.run(['systemctl', 'start', `user@${user}.service`]);
      }
      await step('let the service answer again', () => engine.restartService());
    }
  },
});
