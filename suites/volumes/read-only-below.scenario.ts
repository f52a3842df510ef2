import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'volumes/read-only-below',
  title: 'docker run -v SOURCE:/path:ro makes mounts below SOURCE read-only, too',
  why: 'Backup agents get / or /mnt read-only, and disks that are mounted below must be safe from them.',
  claims: [],
  sources: [
    'https://docs.docker.com/engine/storage/bind-mounts/#recursive-mounts',
    'https://docs.docker.com/reference/api/engine/version-history/#v144-api-changes',
  ],
  surfaces: ['cli', 'api'],
  // It mounts a file system on the host.
  needs: ['disposable', 'same-host', 'host-root'],
  facts: {
    top: {
      title: 'a file in SOURCE itself can be written',
      reference: false,
      weight: 'silent',
      about: ['cli:run --volume', 'api:POST /containers/create HostConfig.Binds'],
      when: ['value:ro', 'bind-mount'],
    },
    below: {
      title: 'a file in a file system that is mounted below it can be written',
      reference: false,
      weight: 'silent',
      about: ['cli:run --volume', 'api:POST /containers/create HostConfig.Binds'],
      when: ['value:ro', 'bind-mount', 'mount-below'],
    },
    seen: {
      title: 'what is in that file system is seen',
      reference: true,
      weight: 'silent',
      about: ['cli:run --volume', 'api:POST /containers/create HostConfig.Binds'],
      when: ['bind-mount', 'mount-below'],
    },
  },
  differences: [
    {
      on: { engine: 'docker', version: '<25.0.0' },
      facts: { below: true },
      because: 'before 25.0 Docker makes the mount itself read-only, and nothing below it',
      source: 'https://docs.docker.com/reference/api/engine/version-history/#v144-api-changes',
    },
    {
      on: { engine: 'podman' },
      facts: { below: true },
      because: 'Podman makes the mount itself read-only, and nothing below it',
      source:
        'https://docs.podman.io/en/latest/markdown/podman-run.1.html#volume-v-source-volume-host-dir-container-dir-options',
    },
  ],
  async observe({ engine, step, host }) {
    const source = await host.directory();
    const below = `${source}/below`;
    await step('mount a file system below', () =>
      host.run([
        'sh',
        '-c',
        `mkdir ${below} && mount -t tmpfs -o mode=777 below ${below} && echo > ${below}/there && chmod 777 ${source}`,
      ]),
    );
    try {
      const { stdout } = await step('write', () =>
        engine.run({
          network: 'none',
          binds: [`${source}:/it:ro`],
          command: script(
            'echo > /it/file && echo top',
            'echo > /it/below/file && echo below',
            'test -e /it/below/there && echo seen',
            'true',
          ),
        }),
      );
      const words = stdout.split('\n');
      return { top: words.includes('top'), below: words.includes('below'), seen: words.includes('seen') };
    } finally {
      await step('unmount it', () => host.run(['umount', '-l', below]));
    }
  },
});
