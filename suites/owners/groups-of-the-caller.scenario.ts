import { scenario, script } from '../../harness/scenario.ts';

const group = 2000;

export default scenario({
  id: 'owners/groups-of-the-caller',
  title: 'A bind mount that only a supplementary group may enter is open to containers',
  why: 'Directories of a team belong to a group, and who runs the container is a member of it.',
  claims: [],
  sources: [
    'https://docs.docker.com/engine/security/userns-remap/',
    'https://github.com/containers/podman/blob/main/troubleshooting.md',
  ],
  surfaces: ['cli'],
  needs: ['same-host', 'host-root'],
  facts: {
    caller: {
      title: 'the caller himself reads it',
      reference: true,
      weight: 'fails',
      about: [],
    },
    plain: {
      title: 'a container of his reads it',
      reference: true,
      weight: 'fails',
      about: ['cli:run --volume'],
      when: ['bind-mount', 'foreign-files'],
    },
    other: {
      title: 'a container of somebody who is not in the group reads it',
      reference: true,
      weight: 'fails',
      about: ['cli:run --volume'],
      when: ['bind-mount', 'foreign-files'],
    },
    added: {
      title: 'with --group-add of the number it reads it',
      reference: true,
      weight: 'fails',
      about: ['cli:run --group-add'],
      when: ['bind-mount', 'foreign-files'],
    },
  },
  differences: [
    {
      on: { mode: 'rootless' },
      facts: { plain: false, added: false, other: false },
      because: 'a process in a user namespace has no group of its host but those that are mapped into it',
      source:
        'https://github.com/containers/podman/blob/main/troubleshooting.md#20-passed-in-devices-or-files-cant-be-accessed-in-rootless-container',
    },
  ],
  async observe({ engine, step, host }) {
    const directory = await host.directory();
    const closed = `${directory}/closed`;
    const make = [
      `mkdir ${closed}`,
      `echo there > ${closed}/file`,
      `chown -R 0:${group} ${closed}`,
      `chmod 750 ${closed}`,
      `chmod 755 ${directory}`,
    ].join(' && ');
    await step('make a directory of the group', () => host.run(['sh', '-c', make]));
    // As the engine's user, who is given the group for this one call.
    const asMember = (what: string, command: readonly string[]) =>
      step(what, async () => {
        const own = [
          `--reuid=${host.engineUid}`,
          `--regid=${host.engineGid}`,
          `--groups=${host.engineGid},${group}`,
        ];
        const { stdout: env } = await host.runAsEngine([
          'sh',
          '-c',
          'echo "HOME=$HOME"; echo "XDG_RUNTIME_DIR=$XDG_RUNTIME_DIR"',
        ]);
        const set = env
          .trim()
          .split('\n')
          .filter((line) => !line.endsWith('='));
        const { stdout } = await host.run(['env', '-C', '/', ...set, 'setpriv', ...own, ...command]);
        return stdout.includes('there');
      });
    const run = (...options: string[]) =>
      engine.commandLine([
        ...['run', '--name', engine.name('container'), ...engine.labelArguments, '--network', 'none'],
        ...['--volume', `${closed}:/it`, ...options, engine.image('base')],
        ...script('cat /it/file'),
      ]);
    try {
      const other = await step('run one without the group', () =>
        engine.run({ network: 'none', binds: [`${closed}:/it`], command: script('cat /it/file; true') }),
      );
      return {
        other: other.stdout.includes('there'),
        caller: await asMember('read it', ['cat', `${closed}/file`]),
        plain: await asMember('run a container', run()),
        added: await asMember('run one with the group', run('--group-add', String(group))),
      };
    } finally {
      await step('take it away', () => host.run(['rm', '-r', closed]));
    }
  },
});
