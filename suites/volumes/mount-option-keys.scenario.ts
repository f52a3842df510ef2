import { scenario, script, textAt, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'volumes/mount-option-keys',
  aliases: ['volumes/mount-flag-words'],
  title: 'docker run --mount accepts src, dst, ro and readonly, and needs no type=',
  why: 'Scripts use the short keys of --mount and leave out the type.',
  claims: ['vol-11', 'vol-06'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/#mount'],
  surfaces: ['cli'],
  facts: {
    noType: {
      title: '--mount without type= mounts the volume',
      reference: true,
      weight: 'fails',
      about: ['cli:create --mount'],
      when: ['named-volume'],
    },
    aliases: {
      title: 'src and dst name the volume and its target',
      reference: true,
      weight: 'fails',
      about: ['cli:create --mount'],
      when: ['value:dst', 'named-volume'],
    },
    ro: {
      title: 'ro makes the mount read-only',
      reference: true,
      weight: 'fails',
      about: ['cli:create --mount'],
      when: ['value:ro', 'named-volume'],
    },
    readonly: {
      title: 'readonly makes the mount read-only',
      reference: true,
      weight: 'fails',
      about: ['cli:create --mount'],
      when: ['value:readonly', 'named-volume'],
    },
    nocopy: {
      title: 'volume-nocopy keeps the image content out of the volume',
      reference: true,
      weight: 'fails',
      about: ['cli:run --mount'],
      when: ['value:volume-nocopy', 'named-volume'],
    },
    label: {
      title: 'volume-label labels the volume that is created',
      reference: true,
      weight: 'fails',
      about: ['cli:create --mount'],
      when: ['value:volume-label', 'named-volume'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', version: '<5.6.0' },
      facts: { noType: false },
      because: 'Podman before 5.6 requires type= in every --mount',
      source: 'https://github.com/containers/podman/pull/26235',
    },
    {
      on: { engine: 'podman', client: 'podman', version: '<4.6.0' },
      facts: { readonly: false },
      because: 'before 4.6 readonly was accepted for binds only; since then all types share one parser',
      source: 'https://github.com/containers/podman/pull/19218',
    },
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { nocopy: false, label: false },
      because: '--mount has no volume-nocopy, and cannot label the volume that it creates',
      source: 'https://github.com/containers/podman/blob/main/pkg/specgenutil/volumes.go',
    },
    {
      on: { engine: 'podman', client: 'docker' },
      facts: { nocopy: false, label: false },
      weight: 'silent',
      because:
        "Docker's client passes both on, and the compatible API reads source and target of a volume and ignores the rest silently",
      source: 'https://github.com/containers/podman/blob/main/pkg/api/handlers/compat/containers_create.go',
    },
  ],
  advice: [
    {
      facts: ['noType'],
      write: 'Start every `--mount` with its type: `type=volume,src=NAME,dst=/data`.',
      shownBy: 'volumes/mount-option-keys#aliases',
    },
    {
      facts: ['readonly'],
      write: 'Write `ro` instead of `readonly`.',
      shownBy: 'volumes/mount-option-keys#ro',
    },
    {
      facts: ['nocopy'],
      write:
        'Write a file into the volume from a container that mounts it elsewhere, before you mount it over image content: nothing is copied into a volume that holds a file.',
      shownBy: 'volumes/later-mount-copies-content#filledKept',
    },
    {
      facts: ['label'],
      write: 'Create the volume first, `volume create --label KEY=VALUE NAME`, and name it in `--mount`.',
      shownBy: 'volumes/volume-create-twice#labels',
    },
  ],
  async observe({ engine, step }) {
    const { name } = await engine.createVolume();
    const create = async (mount: string) => {
      const container = engine.name('container');
      const reply = await engine.cli([
        ...['create', '--name', container, ...engine.labelArguments, '--network', 'none'],
        ...['--mount', mount, engine.image('base')],
      ]);
      return reply.exitCode === 0 ? container : null;
    };
    const mounted = (what: string, mount: string) =>
      step(what, async () => {
        const container = await create(mount);
        if (container === null) return null;
        const { Mounts: mounts } = await engine.inspect('container', container);
        const [shown] = Array.isArray(mounts) ? mounts : [];
        if (textAt(shown, 'Name') !== name || textAt(shown, 'Destination') !== '/data') return null;
        return valueAt(shown, 'RW') === true ? 'writable' : 'read-only';
      });
    const withTarget = `type=volume,source=${name},target=`;
    const noType = await mounted('no type', `source=${name},target=/data`);
    const aliases = await mounted('src and dst', `type=volume,src=${name},dst=/data`);
    const ro = await mounted('ro', `${withTarget}/data,ro`);
    const readonly = await mounted('readonly', `${withTarget}/data,readonly`);
    const hidden = await step('volume-nocopy', () =>
      engine.cli([
        ...['run', '--name', engine.name('container'), ...engine.labelArguments, '--network', 'none'],
        ...['--mount', `${withTarget}/content,volume-nocopy`, engine.image('content')],
        ...script('ls /content | wc -l'),
      ]),
    );
    const labelled = engine.implicitName('volume');
    const label = await step('volume-label', async () => {
      const mount = `type=volume,source=${labelled},target=/data,volume-label=colour=blue`;
      if ((await create(mount)) === null) return null;
      return textAt((await engine.inspect('volume', labelled)).Labels, 'colour');
    });
    return {
      noType: noType === 'writable',
      aliases: aliases === 'writable',
      ro: ro === 'read-only',
      readonly: readonly === 'read-only',
      nocopy: hidden.stdout.trim() === '0',
      label: label === 'blue',
    };
  },
});
