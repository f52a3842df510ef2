import { scenario, script } from '../../harness/scenario.ts';

const about = ['cli:run --volume', 'api:POST /containers/create HostConfig.Binds'];

export default scenario({
  id: 'volumes/later-mount-copies-content',
  title: 'A used volume takes over image content while it is empty, and only then',
  why: 'A volume that a helper container mounts first must still be populated for the service that uses it.',
  claims: ['vol-08'],
  sources: ['https://docs.docker.com/engine/storage/volumes/#populate-a-volume-using-a-container'],
  surfaces: ['cli', 'api'],
  facts: {
    copiedIntoEmpty: {
      title: 'the image content is copied into a used volume that is still empty',
      reference: true,
      weight: 'silent',
      about,
      when: ['named-volume'],
    },
    ownerFollows: {
      title: 'its root gets the owner of the directory that it is mounted over',
      reference: true,
      weight: 'silent',
      about,
      when: ['named-volume'],
    },
    filledKept: {
      title: 'a volume that already holds a file does not change',
      reference: true,
      weight: 'silent',
      about,
      when: ['named-volume'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '<4.0.0' },
      facts: { copiedIntoEmpty: false },
      because: 'Podman before 4.0 copies content only on the first mount of a volume',
      source: 'https://github.com/containers/podman/pull/12733',
    },
    {
      on: { engine: 'podman', version: '<5.1.0' },
      facts: { ownerFollows: false },
      because: 'Podman before 5.1 sets the owner of a volume only on its first mount',
      source: 'https://github.com/containers/podman/pull/22790',
    },
  ],
  advice: [
    {
      facts: ['copiedIntoEmpty'],
      write: 'Mount a volume over the image content that it needs first, before any other use.',
      shownBy: 'volumes/new-volume-copies-content#content',
    },
    {
      facts: ['ownerFollows'],
      write:
        'Change the owner of a used volume from a container that runs as root: `run --rm --user 0 --volume NAME:/data IMAGE chown 1000:1000 /data`.',
      shownBy: 'volumes/volume-owner-kept#writable',
    },
  ],
  async observe({ engine, step }) {
    const empty = await engine.createVolume();
    const filled = await engine.createVolume();
    const before = await step('mount both where the image has no content', () =>
      engine.run({
        network: 'none',
        binds: [`${empty.name}:/empty`, `${filled.name}:/filled`],
        command: script('touch /filled/own', 'ls -d /empty'),
      }),
    );
    const { stdout } = await step('mount both over content', () =>
      engine.run({
        image: 'content',
        network: 'none',
        binds: [`${empty.name}:/content`, `${filled.name}:/home`],
        command: script(
          'grep -c " /content " /proc/mounts',
          'echo $(ls /content)',
          "stat -c '%u:%g' /content",
          'echo $(ls /home)',
        ),
      }),
    );
    const [mounts, content, owner, home] = stdout.split('\n');
    const isUsed = before.exitCode === 0 && mounts === '1';
    return {
      copiedIntoEmpty: isUsed && content === 'file nested',
      ownerFollows: isUsed && owner === '1000:1000',
      filledKept: home === 'own',
    };
  },
});
