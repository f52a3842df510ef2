import { scenario, script } from '../../harness/scenario.ts';

const about = ['cli:run --volume', 'api:POST /containers/create HostConfig.Binds'];

export default scenario({
  id: 'volumes/volume-owner-kept',
  title: 'The owner that chown gives a volume is kept for the next container',
  why: 'Init containers chown a volume so that a non-root service may write to it.',
  claims: ['vol-02', 'vol-14'],
  sources: ['https://docs.docker.com/engine/storage/volumes/'],
  surfaces: ['cli', 'api'],
  facts: {
    ofEmpty: {
      title: 'owner of an empty volume in the next container, which runs as root',
      reference: '1000:1000',
      weight: 'silent',
      about,
      when: ['named-volume', 'chowned-volume'],
    },
    ofFilled: {
      title: 'owner of a volume with a file in it',
      reference: '1000:1000',
      weight: 'silent',
      about,
      when: ['named-volume'],
    },
    writable: {
      title: 'a container that runs as user 1000 may write to an empty volume',
      reference: true,
      weight: 'fails',
      about: ['cli:run --user', 'api:POST /containers/create User'],
      when: ['named-volume'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '>=5.1.0' },
      facts: { ofEmpty: '0:0' },
      because:
        'since 5.1 Podman changes the owner of an empty volume to the user of the container on every mount, before that only on the first',
      source: 'https://github.com/containers/podman/pull/22790',
    },
  ],
  advice: [
    {
      facts: ['ofEmpty'],
      write:
        'Leave a file in a volume after `chown`: the owner of an empty volume may change with the next mount.',
      shownBy: 'volumes/volume-owner-kept#ofFilled',
    },
  ],
  async observe({ engine, step }) {
    const [empty, filled, other] = [
      await engine.createVolume(),
      await engine.createVolume(),
      await engine.createVolume(),
    ];
    await step('give them to user 1000', () =>
      engine.run({
        network: 'none',
        binds: [`${empty.name}:/empty`, `${filled.name}:/filled`, `${other.name}:/other`],
        command: script('touch /filled/file', 'chown 1000:1000 /empty /filled /other'),
      }),
    );
    const { stdout } = await step('look as root', () =>
      engine.run({
        network: 'none',
        binds: [`${empty.name}:/empty`, `${filled.name}:/filled`],
        command: ['stat', '-c', '%u:%g', '/empty', '/filled'],
      }),
    );
    const writer = await step('write as user 1000', () =>
      engine.run({
        network: 'none',
        user: '1000:1000',
        binds: [`${other.name}:/other`],
        command: script('touch /other/file', 'stat -c %u /other/file'),
      }),
    );
    const [ofEmpty, ofFilled] = stdout.split('\n');
    return { ofEmpty: ofEmpty ?? null, ofFilled: ofFilled ?? null, writable: writer.stdout === '1000\n' };
  },
});
