import { scenario, script } from '../../harness/scenario.ts';

const about = ['cli:run --volume', 'api:POST /containers/create HostConfig.Binds'];

export default scenario({
  id: 'owners/new-volume-of-a-user',
  title: 'A new volume of an image with a USER belongs to root, unless the path is in it',
  why: 'Services that do not run as root cannot write to their data directory, or can on one engine only.',
  claims: [],
  sources: ['https://docs.docker.com/engine/storage/volumes/#populate-a-volume-using-a-container'],
  surfaces: ['cli', 'api'],
  facts: {
    created: {
      title: 'owner of a volume of volume create at a path that the image does not have',
      reference: '0:0',
      weight: 'silent',
      about,
      when: ['named-volume', 'ordinary-user'],
    },
    writable: {
      title: 'the user may write to it',
      reference: false,
      weight: 'extra',
      about,
      when: ['named-volume', 'ordinary-user'],
    },
    byRun: {
      title: 'owner of a volume that run makes by its name, at a path that the image does not have',
      reference: '0:0',
      weight: 'silent',
      about,
      when: ['named-volume', 'ordinary-user'],
    },
    anonymous: {
      title: 'owner of an anonymous volume at a path that the image does not have',
      reference: '0:0',
      weight: 'silent',
      about,
      when: ['ordinary-user', 'anonymous-volume'],
    },
    ofImage: {
      title: 'the user may write to a volume at a directory that it owns in the image',
      reference: true,
      weight: 'fails',
      about,
      when: ['named-volume', 'ordinary-user'],
    },
    number: {
      title: 'owner of a volume that --user 1234:1234 uses first',
      reference: '0:0',
      weight: 'silent',
      about,
      when: ['named-volume', 'ordinary-user'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { byRun: '1000:1000', anonymous: '1000:1000' },
      because: 'Podman gives a new volume to the user of the container that mounts it first',
      source: 'https://github.com/containers/podman/blob/v5.8.2/libpod/container_internal_common.go',
    },
    {
      on: { engine: 'podman', version: '>=3.1.0' },
      facts: { created: '1000:1000', writable: true, number: '1234:1234' },
      because: 'since 3.1 it gives a volume of volume create to that user, too',
      source: 'https://github.com/containers/podman/releases/tag/v3.1.0',
    },
  ],
  advice: [
    {
      facts: ['created', 'writable', 'byRun', 'anonymous'],
      write:
        'Make the directory in the image, with `RUN mkdir /data && chown app /data`: a new volume takes its owner over.',
      shownBy: 'owners/new-volume-of-a-user#ofImage',
    },
  ],
  async observe({ engine, step }) {
    const [one, two, three] = [
      await engine.createVolume(),
      await engine.createVolume(),
      await engine.createVolume(),
    ];
    const byRun = engine.implicitName('volume');
    const container = await engine.create({
      image: 'user',
      network: 'none',
      binds: [`${one.name}:/one`, `${byRun}:/run-made`, '/anonymous', `${two.name}:/home/app`],
    });
    await engine.adoptAnonymousVolumes(container);
    await engine.startCreated(container);
    const { stdout } = await step('look and write as the user', () =>
      engine.exec(
        container,
        script(
          "stat -c '%u:%g' /one /run-made /anonymous",
          'touch /one/file 2> /dev/null && echo written || echo refused',
          'grep -q " /home/app " /proc/mounts && touch /home/app/file && echo written',
        ),
      ),
    );
    const number = await step('use one as a number first', () =>
      engine.run({
        network: 'none',
        user: '1234:1234',
        binds: [`${three.name}:/three`],
        command: script('id -u', 'stat -c %u:%g /three'),
      }),
    );
    const [user, owner = ''] = number.stdout.split('\n');
    const [created, ofRun, anonymous, writable, ofImage] = stdout.split('\n');
    return {
      created: created ?? '',
      writable: writable === 'written',
      byRun: ofRun ?? '',
      anonymous: anonymous ?? '',
      ofImage: ofImage === 'written',
      number: user === '1234' ? owner : null,
    };
  },
});
