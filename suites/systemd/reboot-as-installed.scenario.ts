import { poll, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'systemd/reboot-as-installed',
  title: 'As installed, --restart always outlasts a reboot of the host',
  why: 'Who installs an engine and starts services with a policy finds out at the first reboot whether that was all.',
  claims: ['unit-01'],
  sources: ['https://docs.docker.com/engine/containers/start-containers-automatically/'],
  surfaces: ['cli'],
  needs: ['same-host', 'host-root'],
  facts: {
    runs: {
      title: 'a container with --restart always runs after the boot',
      reference: true,
      weight: 'silent',
      about: ['cli:run --restart'],
      when: ['after-restart'],
    },
    unitEnabled: {
      title: 'the unit that starts containers is enabled',
      reference: true,
      weight: 'silent',
      about: [],
    },
    socketAnswers: {
      title: 'the socket of the API answers after the boot',
      reference: true,
      weight: 'fails',
      about: [],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '>=5.4.1' },
      facts: { runs: false, unitEnabled: false, socketAnswers: false },
      because:
        'Podman leaves its units to be enabled, and so does Debian since 5.4.1: podman-restart.service starts containers at boot, and podman.socket listens',
      source: 'https://bugs.debian.org/1095048',
    },
    {
      on: { engine: 'podman', mode: 'rootless', version: '<5.4.1' },
      facts: { runs: false, unitEnabled: false, socketAnswers: false },
      because:
        'the units of an ordinary user are for this user to enable, whatever is enabled for the system',
      source: 'https://github.com/containers/podman/blob/v4.3.1/docs/tutorials/remote_client.md',
    },
  ],
  advice: [
    {
      facts: ['runs', 'unitEnabled', 'socketAnswers'],
      write:
        'Enable what runs at boot: `sudo systemctl enable podman-restart.service podman.socket`; for rootless Podman `systemctl --user enable` the same, and `sudo loginctl enable-linger USER`.',
      shownBy: 'systemd/reboot#alwaysRuns',
    },
  ],
  async beforeBoot({ engine }) {
    const { name, id } = await engine.start({ network: 'none', restart: 'always' });
    return { name, id };
  },
  async observe({ engine, step, host, before }) {
    const { boot, path } = host.engineUnits;
    await step('wait for the end of the boot', () => host.systemctl(['is-system-running', '--wait']));
    const body = await step('call', () =>
      poll(
        () => host.getOnSocket(path, '/_ping'),
        (answer) => answer === 'OK',
        6000,
      ),
    );
    const enabled = await step('ask for the unit', () => host.systemctl(['is-enabled', boot]));
    const state = await step('look at the container', () =>
      poll(
        () => engine.state(before),
        ({ running }) => running,
        6000,
      ),
    );
    return {
      runs: state.running,
      unitEnabled: enabled.stdout.trim() === 'enabled',
      socketAnswers: body === 'OK',
    };
  },
});
