import { attempt, scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'namespaces/shared-ipc',
  title: '--ipc container:NAME works only where NAME has --ipc shareable',
  why: 'Database and video pipelines pass buffers through the /dev/shm of one container.',
  claims: ['ns-04'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/#ipc'],
  surfaces: ['cli', 'api'],
  facts: {
    byDefault: {
      title: 'the IPC namespace of a container without --ipc can be joined',
      reference: false,
      weight: 'silent',
      about: ['cli:run --ipc', 'api:POST /containers/create HostConfig.IpcMode'],
      when: ['shared-namespace'],
    },
    refused: {
      title: 'joining a container without --ipc is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:run --ipc', 'api:POST /containers/create HostConfig.IpcMode'],
      when: ['shared-namespace'],
    },
    shared: {
      title: 'a file in /dev/shm of a shareable container is visible in the other',
      reference: true,
      weight: 'fails',
      about: ['cli:run --ipc', 'api:POST /containers/create HostConfig.IpcMode'],
      when: ['shared-namespace'],
    },
    throughVolume: {
      title: 'a file in a volume on /dev/shm is visible in both containers',
      reference: true,
      weight: 'fails',
      about: ['cli:run --volume', 'api:POST /containers/create HostConfig.Binds'],
      when: ['named-volume'],
    },
    none: {
      title: 'a container with --ipc none has no /dev/shm',
      reference: true,
      weight: 'silent',
      about: ['cli:run --ipc', 'api:POST /containers/create HostConfig.IpcMode'],
      when: ['value-none'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { byDefault: true, refused: false },
      because: 'the default is shareable, not private',
      source: 'https://github.com/containers/common/pull/972',
    },
    {
      on: { engine: 'podman', version: '<4.1.0' },
      facts: { shared: false, none: false },
      weight: 'fails',
      because: 'before 4.1 --ipc shareable and --ipc none were unknown',
      source: 'https://github.com/containers/podman/releases/tag/v4.1.0',
    },
  ],
  advice: [
    {
      facts: ['byDefault', 'refused', 'shared'],
      write:
        'To share files in `/dev/shm`, mount one volume there in each container: `run --volume NAME:/dev/shm`.',
      shownBy: 'namespaces/shared-ipc#throughVolume',
    },
  ],
  async observe({ engine, step }) {
    const joins = async (ipc?: 'shareable') => {
      const owner = await attempt(() =>
        engine.start({ network: 'none', ...(ipc === undefined ? {} : { ipc }) }),
      );
      if (owner.refused) return 'refused';
      const guest = await attempt(() =>
        engine.run({
          network: 'none',
          ipc: { shareWith: owner.value },
          command: script('echo note > /dev/shm/note'),
        }),
      );
      if (guest.refused) return 'refused';
      const { stdout } = await engine.exec(owner.value, ['cat', '/dev/shm/note']);
      return stdout === 'note\n' ? 'shared' : 'apart';
    };
    const byDefault = await step('join a container without --ipc', () => joins());
    const shared = await step('join a shareable container', () => joins('shareable'));
    const { name } = await engine.createVolume();
    const binds = [`${name}:/dev/shm`];
    const through = await step('mount a volume on /dev/shm', async () => {
      const one = await engine.start({ network: 'none', binds });
      await engine.run({ network: 'none', binds, command: script('echo note > /dev/shm/note') });
      return engine.exec(one, ['cat', '/dev/shm/note']);
    });
    const none = await step('look for /dev/shm with --ipc none', () =>
      attempt(() => engine.run({ network: 'none', ipc: 'none', command: ['ls', '/dev/shm'] })),
    );
    return {
      byDefault: byDefault === 'shared',
      refused: byDefault === 'refused',
      shared: shared === 'shared',
      throughVolume: through.stdout === 'note\n',
      none: !none.refused && none.value.exitCode !== 0,
    };
  },
});
