import { poll, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'systemd/quadlet',
  title: 'systemd makes no service of a .container file (Quadlet)',
  why: 'Such files describe services on newer servers, and mean nothing where Docker runs them.',
  claims: ['unit-01'],
  sources: ['https://docs.docker.com/engine/containers/start-containers-automatically/'],
  surfaces: ['cli'],
  needs: ['systemd', 'same-host', 'host-root'],
  facts: {
    starts: {
      title: 'a service of its name starts the container',
      reference: false,
      weight: 'extra',
      about: [],
    },
    output: {
      title: 'the journal has the output of the container under the service',
      reference: false,
      weight: 'extra',
      about: [],
    },
    removes: {
      title: 'its stop ends and removes the container',
      reference: false,
      weight: 'extra',
      about: [],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '>=5.3.0' },
      facts: { starts: true, output: true, removes: true },
      because:
        'Podman brings a generator that makes services of such files, also of those below /run since 5.3',
      source: 'https://github.com/containers/podman/releases/tag/v5.3.0',
    },
  ],
  advice: [
    {
      facts: ['starts', 'output', 'removes'],
      write:
        'Create the container once and write the unit yourself, with `ExecStart=/usr/bin/docker start --attach NAME`.',
      shownBy: 'systemd/unit-of-a-container#output',
    },
  ],
  async observe({ engine, step, host }) {
    const name = engine.name('container');
    const label = engine.labelArguments.filter((word) => word !== '--label').map((word) => `Label=${word}`);
    const unit = await host.unit(
      'container',
      [
        '[Container]',
        `Image=${engine.image('base')}`,
        `ContainerName=${name}`,
        'Network=none',
        ...label,
        'Exec=sh -c "trap exit TERM; echo began; sleep 600 & wait"',
        '',
      ].join('\n'),
    );
    const began = await step('start the service', () => host.systemctl(['start', unit]));
    const running = await step('look at the container', () => engine.list({ filters: { name } }));
    const output = await step('look into the journal', () =>
      poll(
        async () => {
          const of = [`_SYSTEMD_UNIT=${unit}`, '+', `_SYSTEMD_USER_UNIT=${unit}`];
          return (await host.run(['journalctl', '--no-pager', '--output=cat', ...of])).stdout;
        },
        (text) => began.exitCode !== 0 || text.includes('began'),
        25_000,
      ),
    );
    await step('stop the service', () => host.systemctl(['stop', unit]));
    const left = await engine.exists(name);
    const starts = running.includes(name);
    return { starts, output: starts && output.includes('began'), removes: starts && !left };
  },
});
