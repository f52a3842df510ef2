import { attempt, scenario, script } from '../../harness/scenario.ts';

const about = ['cli:volume create --opt', 'api:POST /volumes/create DriverOpts'];

export default scenario({
  id: 'volumes/volume-opt-tmpfs',
  aliases: ['volumes/volume-in-memory'],
  title: 'docker volume create --opt type=tmpfs makes a volume in memory',
  why: 'NFS shares are mounted through the same options of volume create.',
  claims: ['vol-12'],
  sources: ['https://docs.docker.com/reference/cli/docker/volume/create/#opt'],
  surfaces: ['cli', 'api'],
  facts: {
    fileSystem: { title: 'file system type of the mount', reference: 'tmpfs', weight: 'silent', about },
    mode: { title: 'mode of its root with o=mode=1770', reference: '1770', weight: 'silent', about },
    kept: { title: 'files that the next container finds', reference: 0, weight: 'silent', about },
    sizeAccepted: {
      title: 'a volume with o=size=64k can be created',
      reference: true,
      weight: 'fails',
      about,
    },
    sized: {
      title: 'file system and size that a container with that volume sees',
      reference: 'tmpfs size=64k',
      weight: 'silent',
      about,
    },
  },
  differences: [
    {
      on: { engine: 'podman', mode: 'rootless', version: '<4.0.0', surface: 'cli' },
      facts: { fileSystem: null, mode: null, sized: null },
      weight: 'fails',
      because: 'before 4.0 Podman did not mount volumes with options for a rootless user',
      source: 'https://github.com/containers/podman/pull/12687',
    },
    {
      on: { engine: 'podman', mode: 'rootless', version: '<4.0.0', surface: 'api' },
      refused: true,
      because: 'before 4.0 Podman did not mount volumes with options for a rootless user',
      source: 'https://github.com/containers/podman/pull/12687',
    },
    {
      on: { engine: 'podman', version: '>=3.4.0 <4.8.0' },
      facts: { sizeAccepted: false, sized: 'the disk' },
      because:
        'from 3.4 to 4.7 Podman takes size for a quota, which it refuses for a tmpfs; a container with -v NAME then makes a volume of that name on the disk without a word',
      source: 'https://github.com/containers/podman/pull/20451',
    },
  ],
  advice: [
    {
      facts: ['sizeAccepted', 'sized'],
      write: 'Mount a tmpfs with the size instead of such a volume: `--tmpfs /data:size=64k`.',
      shownBy: 'volumes/tmpfs-explicit-options#size',
    },
    {
      facts: ['fileSystem', 'mode'],
      write: 'Mount a tmpfs instead of such a volume: `--tmpfs /data:mode=1770`.',
      shownBy: 'volumes/tmpfs-explicit-options#mode',
    },
  ],
  async observe({ engine, step }) {
    const { name } = await engine.createVolume({
      options: { type: 'tmpfs', device: 'tmpfs', o: 'mode=1770,nr_inodes=64' },
    });
    const spec = {
      network: 'none',
      binds: [`${name}:/data`],
      command: script(
        'ls /data | wc -l',
        `awk '$2 == "/data" { print $3 }' /proc/mounts`,
        'stat -c %a /data',
        'touch /data/file',
      ),
    } as const;
    const first = await step('first container', () => engine.run(spec));
    // Podman unmounts the volume a moment after the container has ended; removing the container waits for it.
    await step('remove it', () => engine.remove(first.container));
    const second = await step('next container', () => engine.run({ ...spec, name: first.container.name }));
    const [, fileSystem, mode] = first.stdout.split('\n');
    // Where the creation is refused, the container makes a volume of that name by itself.
    const limited = engine.implicitName('volume');
    const made = await step('create one with a size', () =>
      attempt(() =>
        engine.createVolume({
          name: limited,
          options: { type: 'tmpfs', device: 'tmpfs', o: 'size=64k' },
        }),
      ),
    );
    const mount = await step('look at its mount', () =>
      engine.run({
        network: 'none',
        binds: [`${limited}:/data`],
        command: script(`awk '$2 == "/data" { print $3 "," $4 }' /proc/mounts`),
      }),
    );
    const [type, ...options] = mount.stdout.trim().split(',');
    const size = options.find((option) => option.startsWith('size=')) ?? 'without a size';
    const seen = type === 'tmpfs' ? `tmpfs ${size}` : 'the disk';
    return {
      fileSystem: fileSystem ?? null,
      mode: mode ?? null,
      kept: Number(second.stdout.split('\n')[0]),
      sizeAccepted: !made.refused,
      sized: type === '' ? null : seen,
    };
  },
});
