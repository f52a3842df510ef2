import { attempt, scenario, script } from '../../harness/scenario.ts';

const about = ['cli:run --volume', 'api:POST /containers/create HostConfig.Binds'];

export default scenario({
  id: 'volumes/mounts-that-hide-content',
  title: 'Bind mounts and :nocopy volumes hide the image content at their target',
  why: 'Scripts mount an empty directory over a directory of the image to hide its content.',
  claims: ['vol-08'],
  sources: [
    'https://docs.docker.com/engine/storage/bind-mounts/#bind-mounting-over-existing-data',
    'https://docs.docker.com/engine/storage/volumes/#mounting-a-volume-over-existing-data',
  ],
  surfaces: ['cli', 'api'],
  needs: ['same-host'],
  facts: {
    bind: {
      title: 'files visible at the target of an empty bind mount',
      reference: 0,
      weight: 'silent',
      about,
      when: ['bind-mount'],
    },
    volume: {
      title: 'files visible at the target of a new volume with :nocopy',
      reference: 0,
      weight: 'silent',
      about,
      when: ['value:nocopy', 'named-volume'],
    },
    volumeOwner: {
      title: 'owner of the root of the :nocopy volume',
      reference: '0:0',
      weight: 'silent',
      about,
      when: ['value:nocopy', 'named-volume'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '<4.2.0' },
      facts: { volume: null, volumeOwner: null },
      weight: 'fails',
      because: 'Podman has nocopy since 4.2, and before that refuses to start a container with it',
      source: 'https://github.com/containers/podman/pull/14734',
    },
    {
      on: { engine: 'podman' },
      facts: { volumeOwner: '1000:1000' },
      because:
        'Podman gives a new volume the owner of the directory that it is mounted over, with or without a copy',
      source: 'https://github.com/containers/podman/pull/26500',
    },
  ],
  advice: [
    {
      facts: ['volume'],
      write:
        'Write a file into the volume from a container that mounts it elsewhere, before you mount it over image content: nothing is copied into a volume that holds a file.',
      shownBy: 'volumes/later-mount-copies-content#filledKept',
    },
    {
      facts: ['volumeOwner'],
      write:
        'Set the owner of the volume with `chown` in a container that mounts it elsewhere, and leave a file in it: then the owner is kept.',
      shownBy: 'volumes/volume-owner-kept#ofFilled',
    },
  ],
  async observe({ engine, host, step }) {
    const directory = await host.directory();
    const volume = await engine.createVolume();
    const bound = await step('look under a bind', () =>
      engine.run({
        image: 'content',
        network: 'none',
        binds: [`${directory}:/content`],
        command: script('ls /content | wc -l'),
      }),
    );
    const marked = await step('look under a volume', () =>
      attempt(() =>
        engine.run({
          image: 'content',
          network: 'none',
          binds: [`${volume.name}:/content:nocopy`],
          command: script('ls /content | wc -l', "stat -c '%u:%g' /content"),
        }),
      ),
    );
    const [hidden, owner] = marked.refused ? [] : marked.value.stdout.trim().split('\n');
    return {
      bind: Number(bound.stdout),
      volume: hidden === undefined ? null : Number(hidden),
      volumeOwner: owner ?? null,
    };
  },
});
