import { scenario, script } from '../../harness/scenario.ts';

const about = ['cli:run --volume', 'api:POST /containers/create HostConfig.Binds'];

export default scenario({
  id: 'volumes/new-volume-copies-content',
  title: 'A new volume starts as a copy of the image directory, with owners and modes',
  why: 'Images of databases and web servers contain the initial content of their volumes.',
  claims: ['vol-08'],
  sources: ['https://docs.docker.com/engine/storage/volumes/#populate-a-volume-using-a-container'],
  surfaces: ['cli', 'api'],
  facts: {
    content: {
      title: 'the files of the image are in the volume',
      reference: 'content deep',
      weight: 'silent',
      about,
      when: ['named-volume'],
    },
    directory: {
      title: "owner and mode of the volume's root",
      reference: '1000:1000 750',
      weight: 'silent',
      about,
      when: ['named-volume'],
    },
    file: {
      title: 'owner and mode of a file in it',
      reference: '1000:1000 640',
      weight: 'silent',
      about,
      when: ['named-volume'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '<3.1.0' },
      facts: { directory: '0:0 755' },
      because: 'before 3.1 a volume from volume create did not get the owner and mode of its mount point',
      source: 'https://github.com/containers/podman/releases/tag/v3.1.0',
    },
  ],
  advice: [
    {
      facts: ['directory'],
      write:
        'Set the owner of a volume yourself, with `chown` in a container that runs as root, once there is a file in it.',
      shownBy: 'volumes/volume-owner-kept#ofFilled',
    },
  ],
  async observe({ engine, step }) {
    const { name } = await engine.createVolume();
    await step('mount it over the content', () =>
      engine.run({ image: 'content', network: 'none', binds: [`${name}:/content`], command: ['true'] }),
    );
    const { stdout } = await step('look at the volume elsewhere', () =>
      engine.run({
        network: 'none',
        binds: [`${name}:/look`],
        command: script(
          'cat /look/file',
          'echo',
          'cat /look/nested/deep',
          'echo',
          "stat -c '%u:%g %a' /look /look/file",
        ),
      }),
    );
    const [file, deep, ...owners] = stdout.trim().split('\n');
    return { content: `${file} ${deep}`, directory: owners[0] ?? null, file: owners[1] ?? null };
  },
});
