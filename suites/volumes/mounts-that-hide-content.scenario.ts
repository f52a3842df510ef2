import { attempt, scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'volumes/mounts-that-hide-content',
  title: 'Binds and volumes marked :nocopy hide what the image has at their target',
  why: 'An empty mount over a directory of the image is how scripts get rid of its content.',
  claims: ['vol-08'],
  sources: [
    'https://docs.docker.com/engine/storage/bind-mounts/#bind-mounting-over-existing-data',
    'https://docs.docker.com/engine/storage/volumes/#mounting-a-volume-over-existing-data',
  ],
  surfaces: ['cli', 'api'],
  needs: ['same-host'],
  facts: {
    bind: { title: 'files that show under a bound empty directory', reference: 0 },
    volume: { title: 'files that show under a new volume marked :nocopy', reference: 0 },
    volumeOwner: { title: "owner of that volume's root", reference: '0:0' },
  },
  differences: [
    {
      on: { engine: 'podman', version: '>=4.2.0' },
      facts: { volumeOwner: '1000:1000' },
      because:
        'Podman gives a new volume the owner of the directory it is mounted over, whether it copies or not',
      source: 'https://github.com/containers/podman/pull/26500',
    },
    {
      on: { engine: 'podman', version: '<4.2.0' },
      facts: { volume: null, volumeOwner: null },
      because: 'Podman knows nocopy since 4.2, and refuses to start a container with it before',
      source: 'https://github.com/containers/podman/pull/14734',
    },
  ],
  advice: [
    {
      facts: ['volume'],
      write:
        'Put a file into the volume before it is mounted over content of an image, with a container that mounts it elsewhere: a volume that holds a file takes nothing over.',
      shownBy: 'volumes/later-mount-copies-content#filledKept',
    },
    {
      facts: ['volumeOwner'],
      write:
        'Give the volume its owner in a container that mounts it elsewhere, with `chown`, and leave a file in it: then the owner stays.',
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
