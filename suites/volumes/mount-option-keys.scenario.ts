import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'volumes/mount-option-keys',
  aliases: ['volumes/mount-flag-words'],
  title: 'docker run --mount accepts src, dst, ro and readonly, and needs no type=',
  why: 'Scripts use the short keys of --mount and leave out the type.',
  claims: ['vol-11', 'vol-06'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/#mount'],
  surfaces: ['cli'],
  facts: {
    noType: { title: '--mount without type= is accepted', reference: true, weight: 'fails' },
    aliases: { title: 'src and dst are accepted', reference: true, weight: 'fails' },
    ro: { title: 'ro is accepted', reference: true, weight: 'fails' },
    readonly: { title: 'readonly is accepted', reference: true, weight: 'fails' },
    nocopy: { title: 'volume-nocopy is accepted', reference: true, weight: 'fails' },
    label: { title: 'volume-label is accepted', reference: true, weight: 'fails' },
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
    const volume = await engine.createVolume();
    const accepted = (what: string, fields: string) =>
      step(what, async () => {
        const reply = await engine.cli([
          ...['create', '--name', engine.name('container'), ...engine.labelArguments, '--network', 'none'],
          ...['--mount', fields, engine.image('base')],
        ]);
        return reply.exitCode === 0;
      });
    const named = `type=volume,source=${volume.name}`;
    return {
      noType: await accepted('no type', `source=${volume.name},target=/data`),
      aliases: await accepted('src and dst', `type=volume,src=${volume.name},dst=/data`),
      ro: await accepted('ro', `${named},target=/data,ro`),
      readonly: await accepted('readonly', `${named},target=/data,readonly`),
      nocopy: await accepted('volume-nocopy', `${named},target=/data,volume-nocopy`),
      label: await accepted('volume-label', `${named},target=/data,volume-label=colour=blue`),
    };
  },
});
