import { attempt, scenario, textAt } from '../../harness/scenario.ts';

const about = ['cli:create --volume', 'api:POST /containers/create HostConfig.Binds'];

export default scenario({
  id: 'volumes/bind-z-and-cached',
  aliases: ['volumes/bind-option-words'],
  title: 'docker run -v accepts :z, :cached and :consistent, refuses unknown options',
  why: 'Compose files contain :z for SELinux and :cached for macOS, and must start everywhere.',
  claims: ['vol-03'],
  sources: ['https://docs.docker.com/engine/storage/bind-mounts/#configure-the-selinux-label'],
  surfaces: ['cli', 'api'],
  needs: ['same-host'],
  facts: {
    relabel: {
      title: ':z is accepted, and inspect shows the bind',
      reference: true,
      weight: 'fails',
      about,
      when: ['value:z', 'bind-mount'],
    },
    cached: {
      title: ':cached is accepted, and inspect shows the bind',
      reference: true,
      weight: 'fails',
      about,
      when: ['value:cached', 'bind-mount'],
    },
    consistent: {
      title: ':consistent is accepted, and inspect shows the bind',
      reference: true,
      weight: 'fails',
      about,
      when: ['value:consistent', 'bind-mount'],
    },
    nocopy: {
      title: ':nocopy, an option for volumes, is accepted on a bind',
      reference: false,
      weight: 'extra',
      about,
      when: ['value:nocopy', 'bind-mount'],
    },
    chown: {
      title: ':U, an option that Docker does not have, is accepted',
      reference: false,
      weight: 'extra',
      about,
      when: ['value:U', 'bind-mount'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { consistent: false },
      because: 'Podman accepts the consistency options cached and delegated, but not consistent',
      source: 'https://github.com/containers/podman/pull/3369',
    },
    {
      on: { engine: 'podman', version: '>=4.2.0' },
      facts: { nocopy: true },
      because: 'Podman, which has nocopy since 4.2, does not check whether it is on a volume or on a bind',
      source: 'https://github.com/containers/podman/pull/14734',
    },
    {
      on: { engine: 'podman', version: '>=3.1.0' },
      facts: { chown: true },
      because:
        'Podman has its own options, such as :U since 3.1, which changes the owner of the source to the user of the container',
      source: 'https://github.com/containers/podman/releases/tag/v3.1.0',
    },
  ],
  advice: [
    {
      facts: ['consistent'],
      write: 'Leave out `:consistent`, which is the default for a bind, or write `:cached`.',
      shownBy: 'volumes/bind-z-and-cached#cached',
    },
    {
      facts: ['nocopy'],
      write: 'Use `:nocopy` on volumes only: a bind hides the image content without it.',
      shownBy: 'volumes/mounts-that-hide-content#bind',
    },
    {
      facts: ['chown'],
      write: 'Leave out `:U` and change the owner as root in the container: `chown 1000:1000 /data/file`.',
      shownBy: 'volumes/bind-owner-on-host#handedOver',
    },
  ],
  async observe({ engine, host, step }) {
    const directory = await host.directory();
    const create = (word: string) =>
      attempt(() => engine.create({ network: 'none', binds: [`${directory}:/data:${word}`] }));
    const bound = (word: string) =>
      step(`:${word}`, async () => {
        const made = await create(word);
        if (made.refused) return false;
        const { Mounts: mounts } = await engine.inspect('container', made.value.name);
        const [mount] = Array.isArray(mounts) ? mounts : [];
        return textAt(mount, 'Source') === directory && textAt(mount, 'Destination') === '/data';
      });
    const accepted = (word: string) => step(`:${word}`, async () => !(await create(word)).refused);
    return {
      relabel: await bound('z'),
      cached: await bound('cached'),
      consistent: await bound('consistent'),
      nocopy: await accepted('nocopy'),
      chown: await accepted('U'),
    };
  },
});
