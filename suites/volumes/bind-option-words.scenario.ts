import { attempt, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'volumes/bind-option-words',
  title: '-v takes words that mean nothing here, such as :z and :cached, and refuses unknown ones',
  why: 'Compose files carry :z for SELinux and :cached for a Mac, and must start everywhere.',
  claims: ['vol-03'],
  sources: ['https://docs.docker.com/engine/storage/bind-mounts/#configure-the-selinux-label'],
  surfaces: ['cli', 'api'],
  needs: ['same-host'],
  facts: {
    relabel: { title: ':z is accepted', reference: true },
    cached: { title: ':cached is accepted', reference: true },
    consistent: { title: ':consistent is accepted', reference: true },
    nocopy: { title: ':nocopy, which is for volumes, is accepted on a bind', reference: false },
    chown: { title: ':U, which is no option of Docker, is accepted', reference: false },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { consistent: false },
      because: 'Podman takes the consistency words cached and delegated, but not consistent',
      source: 'https://github.com/containers/podman/pull/3369',
    },
    {
      on: { engine: 'podman', version: '>=4.2.0' },
      facts: { nocopy: true },
      because:
        'Podman, which knows nocopy since 4.2, does not ask whether it is said of a volume or of a bind',
      source: 'https://github.com/containers/podman/pull/14734',
    },
    {
      on: { engine: 'podman', version: '>=3.1.0' },
      facts: { chown: true },
      because:
        'Podman has options of its own, such as :U since 3.1, which gives the source to the user of the container',
      source:
        'https://docs.podman.io/en/latest/markdown/podman-run.1.html#volume-v-source-volume-host-dir-container-dir-options',
    },
  ],
  advice: [
    {
      facts: ['consistent'],
      write: 'Leave `:consistent` away, which is what every bind is, or write `:cached`.',
      shownBy: 'volumes/bind-option-words#cached',
    },
    {
      facts: ['nocopy'],
      write: 'Write `:nocopy` behind volumes only: a bind hides the content of the image without it.',
      shownBy: 'volumes/mounts-that-hide-content#bind',
    },
    {
      facts: ['chown'],
      write:
        'Leave `:U` away and let root of the container hand the files over: `chown 1000:1000 /data/file`.',
      shownBy: 'volumes/bind-owner-on-host#handedOver',
    },
  ],
  async observe({ engine, host, step }) {
    const directory = await host.directory();
    const accepted = (word: string) =>
      step(`:${word}`, async () => {
        const made = await attempt(() =>
          engine.create({ network: 'none', binds: [`${directory}:/data:${word}`] }),
        );
        return !made.refused;
      });
    return {
      relabel: await accepted('z'),
      cached: await accepted('cached'),
      consistent: await accepted('consistent'),
      nocopy: await accepted('nocopy'),
      chown: await accepted('U'),
    };
  },
});
