import { scenario, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'systemd/init-as-command',
  title: 'A container whose command is /sbin/init is one like any other',
  why: 'systemd in a container needs more than that; what is set up unasked hides files and changes the stop.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/'],
  surfaces: ['cli'],
  needs: ['systemd'],
  facts: {
    runIsNew: {
      title: '/run is a new tmpfs, which hides that of the image',
      reference: false,
      weight: 'silent',
      about: ['cli:run'],
      when: ['seen-from-inside'],
    },
    tmpIsNew: {
      title: '/tmp is a new tmpfs',
      reference: false,
      weight: 'silent',
      about: ['cli:run'],
      when: ['seen-from-inside'],
    },
    cgroups: {
      title: 'it may make cgroups',
      reference: false,
      weight: 'silent',
      about: ['cli:run'],
      when: ['seen-from-inside'],
    },
    stopSignal: {
      title: 'the stop signal of a container with /sbin/init is SIGRTMIN+3',
      reference: false,
      weight: 'silent',
      about: ['cli:container inspect'],
      when: ['output-read', 'reads:StopSignal'],
    },
    asked: {
      title: '--tmpfs /run, --tmpfs /tmp and --stop-signal SIGRTMIN+3 give it all but cgroups',
      reference: true,
      weight: 'fails',
      about: ['cli:run --tmpfs', 'cli:run --stop-signal'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { runIsNew: true, tmpIsNew: true, cgroups: true, stopSignal: true },
      because: 'Podman sets a container up for systemd where the name of its command is that of an init',
      source: 'https://docs.podman.io/en/latest/markdown/podman-run.1.html#systemd-true-false-always',
    },
  ],
  advice: [
    {
      facts: ['runIsNew', 'tmpIsNew', 'stopSignal'],
      write: 'Say what systemd needs: `--tmpfs /run --tmpfs /tmp --stop-signal SIGRTMIN+3`.',
      shownBy: 'systemd/init-as-command#asked',
    },
  ],
  async observe({ engine, step, host }) {
    const directory = await host.directory();
    const path = `${directory}/init`;
    const looks = [
      '#!/bin/sh',
      'for place in /run /tmp; do grep -q " $place tmpfs " /proc/mounts && echo "$place"; done',
      'mkdir /sys/fs/cgroup/made 2>/dev/null && echo cgroups',
      'exit 0',
      '',
    ];
    await host.writeFile(path, looks.join('\n'));
    await host.run(['chmod', '755', path]);
    const run = async (...options: string[]) => {
      const name = engine.name('container');
      const named = ['--name', name, '--network', 'none', ...engine.labelArguments];
      const volume = ['--volume', `${directory}:/sbin:ro`];
      const { stdout } = await engine.cli([
        'run',
        ...named,
        ...volume,
        ...options,
        engine.image('base'),
        '/sbin/init',
      ]);
      const seen = await engine.inspect('container', name);
      return { said: stdout.split('\n'), stop: isHalt(valueAt(seen, 'Config', 'StopSignal')) };
    };
    const plain = await step('run /sbin/init', () => run());
    const asked = await step('run it with what it needs', () =>
      run('--tmpfs', '/run', '--tmpfs', '/tmp', '--stop-signal', 'SIGRTMIN+3'),
    );
    return {
      runIsNew: plain.said.includes('/run'),
      tmpIsNew: plain.said.includes('/tmp'),
      cgroups: plain.said.includes('cgroups'),
      stopSignal: plain.stop,
      asked: asked.said.includes('/run') && asked.said.includes('/tmp') && asked.stop,
    };
  },
});

/** The signal by which systemd is told to shut down, as a name or a number. */
function isHalt(signal: unknown): boolean {
  return ['SIGRTMIN+3', '37'].includes(String(signal));
}
