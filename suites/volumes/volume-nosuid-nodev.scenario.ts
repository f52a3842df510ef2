import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'volumes/volume-nosuid-nodev',
  aliases: ['volumes/volume-mount-flags'],
  title: 'A volume is mounted without the mount flags nosuid, nodev and noexec',
  why: 'Device nodes and setuid programs in a volume do not work under nodev and nosuid.',
  claims: ['vol-02'],
  sources: ['https://docs.docker.com/engine/storage/volumes/'],
  surfaces: ['cli', 'api'],
  facts: {
    flags: {
      title: 'flags nosuid, nodev and noexec of the volume mount',
      reference: 'none',
      weight: 'silent',
      about: ['cli:run --volume', 'api:POST /containers/create HostConfig.Binds'],
      when: ['named-volume', 'seen-from-inside'],
    },
    rootNosuid: {
      title: 'the root file system of the container is mounted with nosuid',
      reference: false,
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['seen-from-inside'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { flags: 'nosuid nodev' },
      because: 'Podman mounts volumes with nosuid and nodev unless the options suid and dev are given',
      source:
        'https://docs.podman.io/en/latest/markdown/podman-run.1.html#volume-v-source-volume-host-dir-container-dir-options',
    },
  ],
  advice: [
    {
      facts: ['flags'],
      write: 'Keep programs that need setuid in the image, and only data in volumes.',
      shownBy: 'volumes/volume-nosuid-nodev#rootNosuid',
    },
  ],
  async observe({ engine, step }) {
    const { name } = await engine.createVolume();
    const { stdout } = await step('read the mount', () =>
      engine.run({
        network: 'none',
        binds: [`${name}:/data`],
        command: ['awk', '$2 == "/data" || $2 == "/" { print $2, $4 }', '/proc/mounts'],
      }),
    );
    const optionsOf = (path: string) => {
      const line = stdout.split('\n').find((one) => one.startsWith(`${path} `));
      return line?.split(/[ ,]/);
    };
    const options = optionsOf('/data');
    const flags = ['nosuid', 'nodev', 'noexec'].filter((flag) => options?.includes(flag));
    return {
      flags: options === undefined ? null : flags.join(' ') || 'none',
      rootNosuid: optionsOf('/')?.includes('nosuid') ?? null,
    };
  },
});
