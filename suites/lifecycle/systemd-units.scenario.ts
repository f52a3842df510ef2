import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/systemd-units',
  title: 'There is no docker generate systemd: the daemon restarts containers',
  why: 'Without a daemon a container comes back after a reboot only if a systemd unit starts it.',
  claims: ['unit-01'],
  sources: ['https://docs.docker.com/engine/containers/start-containers-automatically/'],
  surfaces: ['cli'],
  facts: {
    written: {
      title: 'generate systemd CONTAINER prints a unit',
      reference: false,
      weight: 'extra',
      about: ['cli:generate systemd'],
    },
    startsIt: {
      title: 'the unit starts that container',
      reference: false,
      weight: 'extra',
      about: ['cli:generate systemd --name'],
    },
    attached: {
      title: 'start --attach exits with the exit code of the container',
      reference: 3,
      weight: 'silent',
      about: ['cli:start --attach'],
      when: ['failing-command'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { written: true, startsIt: true },
      because:
        'Podman has no daemon that could restart containers and leaves that to systemd, for which it writes units',
      source: 'https://docs.podman.io/en/latest/markdown/podman-generate-systemd.1.html',
    },
  ],
  advice: [
    {
      facts: ['written', 'startsIt'],
      write:
        'Write the unit yourself: `ExecStart=/usr/bin/docker start --attach NAME`, which runs as long as the container and exits with its exit code, and `ExecStop=/usr/bin/docker stop NAME`.',
      shownBy: 'lifecycle/systemd-units#attached',
    },
  ],
  async observe({ engine, step }) {
    const container = await engine.create({ network: 'none', command: script('sleep 0.5', 'exit 3') });
    const reply = await step('generate systemd', () =>
      engine.cli(['generate', 'systemd', '--name', container.name]),
    );
    const attached = await step('start --attach', () => engine.cli(['start', '--attach', container.name]));
    return {
      written: reply.exitCode === 0 && reply.stdout.includes('[Service]'),
      attached: attached.exitCode,
      startsIt: new RegExp(`^ExecStart=.* start ${container.name}$`, 'm').test(reply.stdout),
    };
  },
});
