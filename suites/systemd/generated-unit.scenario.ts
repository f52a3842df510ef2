import { forever, poll, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'systemd/generated-unit',
  title: 'There is no docker generate systemd --new, whose unit makes its container',
  why: 'Servers that ran such units cannot do so with another engine.',
  claims: ['unit-01'],
  sources: ['https://docs.docker.com/engine/containers/start-containers-automatically/'],
  surfaces: ['cli'],
  needs: ['systemd', 'same-host', 'host-root', 'unit-cgroup'],
  facts: {
    starts: {
      title: 'the unit makes and starts the container',
      reference: false,
      weight: 'extra',
      about: ['cli:generate systemd --new'],
    },
    removes: {
      title: 'its stop ends and removes the container',
      reference: false,
      weight: 'extra',
      about: ['cli:generate systemd --new'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { starts: true, removes: true },
      because: 'Podman leaves the start of containers to systemd, for which it writes units',
      source: 'https://docs.podman.io/en/latest/markdown/podman-generate-systemd.1.html',
    },
  ],
  advice: [
    {
      facts: ['starts', 'removes'],
      write:
        'Create the container once and write the unit yourself, with `ExecStart=/usr/bin/docker start --attach NAME`.',
      shownBy: 'systemd/unit-of-a-container#active',
    },
  ],
  async observe({ engine, step, host }) {
    const name = engine.name('container');
    const named = ['--name', name, '--network', 'none', ...engine.labelArguments];
    await engine.cli(['create', ...named, engine.image('base'), ...forever()]);
    const reply = await step('generate', () => engine.cli(['generate', 'systemd', '--new', '--name', name]));
    if (reply.exitCode !== 0 || !reply.stdout.includes('[Service]')) return { starts: false, removes: false };
    await engine.cli(['rm', name]);
    const unit = await host.unit('service', reply.stdout);
    await step('start the unit', () => host.systemctl(['start', unit]));
    const started = await step('look at the container', () =>
      poll(
        () => engine.list({ filters: { name } }),
        (names) => names.includes(name),
      ),
    );
    await step('stop the unit', () => host.systemctl(['stop', unit]));
    const left = await engine.exists(name);
    return { starts: started.includes(name), removes: started.includes(name) && !left };
  },
});
