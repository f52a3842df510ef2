import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'volumes/later-mount-copies-content',
  title: 'A used volume takes the content of an image as long as it is empty, and only then',
  why: 'A volume that a helper container touched first must still be filled by the service it is for.',
  claims: ['vol-08'],
  sources: ['https://docs.docker.com/engine/storage/volumes/#populate-a-volume-using-a-container'],
  surfaces: ['cli', 'api'],
  facts: {
    copiedIntoEmpty: { title: 'the content is copied into the volume that stayed empty', reference: true },
    ownerFollows: { title: 'its root takes the owner of the directory it is mounted over', reference: true },
    filledKept: { title: 'the volume that holds a file already stays as it is', reference: true },
  },
  differences: [
    {
      on: { engine: 'podman', version: '<4.0.0' },
      facts: { copiedIntoEmpty: false },
      because: 'Podman before 4.0 copies content on the first mount of a volume only',
      source: 'https://github.com/containers/podman/issues/12714',
    },
    {
      on: { engine: 'podman', version: '<5.1.0' },
      facts: { ownerFollows: false },
      because: 'Podman before 5.1 gives a volume its owner on the first mount and never again',
      source: 'https://github.com/containers/podman/pull/22727',
    },
  ],
  advice: [
    {
      facts: ['copiedIntoEmpty'],
      write:
        'Mount a volume that is to hold content of an image over that content first, before any other use.',
      shownBy: 'volumes/new-volume-copies-content#content',
    },
    {
      facts: ['ownerFollows'],
      write:
        'Let a container of root give a used volume to its user: `run --rm --user 0 --volume NAME:/data IMAGE chown 1000:1000 /data`.',
      shownBy: 'volumes/volume-owner-kept#writable',
    },
  ],
  async observe({ engine, step }) {
    const empty = await engine.createVolume();
    const filled = await engine.createVolume();
    await step('use both where the image has nothing', () =>
      engine.run({
        network: 'none',
        binds: [`${empty.name}:/empty`, `${filled.name}:/filled`],
        command: script('touch /filled/own'),
      }),
    );
    const { stdout } = await step('mount both over content', () =>
      engine.run({
        image: 'content',
        network: 'none',
        binds: [`${empty.name}:/content`, `${filled.name}:/home`],
        command: script('echo $(ls /content)', "stat -c '%u:%g' /content", 'echo $(ls /home)'),
      }),
    );
    const [content, owner, home] = stdout.split('\n');
    return {
      copiedIntoEmpty: content === 'file nested',
      ownerFollows: owner === '1000:1000',
      filledKept: home === 'own',
    };
  },
});
