import { poll, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'volumes/rm-volumes-anonymous',
  aliases: ['volumes/named-volumes-stay'],
  title: 'docker rm -v and run --rm remove anonymous volumes and keep named ones',
  why: 'Upgrades remove the container and count on finding its data afterwards.',
  claims: ['vol-10'],
  sources: [
    'https://docs.docker.com/engine/storage/volumes/#remove-anonymous-volumes',
    'https://docs.docker.com/reference/cli/docker/container/rm/#volumes',
  ],
  surfaces: ['cli', 'api'],
  facts: {
    named: {
      title: 'the named volume exists after rm, rm -v and --rm',
      reference: true,
      weight: 'silent',
      about: [
        'cli:rm',
        'api:DELETE /containers/{id}',
        'cli:rm --volumes',
        'api:DELETE /containers/{id} ?v',
        'cli:create --rm',
        'api:POST /containers/create HostConfig.AutoRemove',
      ],
      when: ['named-volume'],
    },
    anonymousAfterRemoval: {
      title: 'an anonymous volume exists after rm',
      reference: true,
      weight: 'silent',
      about: ['cli:rm', 'api:DELETE /containers/{id}'],
    },
    anonymousAfterRemovalWithVolumes: {
      title: 'an anonymous volume exists after rm -v',
      reference: false,
      weight: 'silent',
      about: ['cli:rm --volumes', 'api:DELETE /containers/{id} ?v'],
    },
    anonymousAfterAutoRemoval: {
      title: 'an anonymous volume exists after --rm',
      reference: false,
      weight: 'silent',
      about: ['cli:create --rm', 'api:POST /containers/create HostConfig.AutoRemove'],
    },
  },
  async observe({ engine, step }) {
    const { name } = await engine.createVolume();
    const spec = { image: 'volume', network: 'none', binds: [`${name}:/named`], command: ['true'] } as const;
    const left = async (anonymous: readonly string[]) => {
      const found = await Promise.all(anonymous.map((volume) => engine.volumeExists(volume)));
      return found.includes(true);
    };

    const plain = await engine.create(spec);
    const ofPlain = await engine.adoptAnonymousVolumes(plain);
    await step('rm', () => engine.remove(plain));

    const withVolumes = await engine.create(spec);
    const ofWithVolumes = await engine.adoptAnonymousVolumes(withVolumes);
    await step('rm -v', () => engine.remove(withVolumes, { volumes: true }));

    // The name is free again after rm.
    const auto = await engine.create({ ...spec, name: plain.name, autoRemove: true });
    const ofAuto = await engine.adoptAnonymousVolumes(auto);
    await step('--rm', () => engine.startCreated(auto));
    const leftOfAuto = await poll(
      () => left(ofAuto),
      (still) => !still,
    );

    return {
      named: await engine.volumeExists(name),
      anonymousAfterRemoval: await left(ofPlain),
      anonymousAfterRemovalWithVolumes: ofWithVolumes.length !== 1 || (await left(ofWithVolumes)),
      anonymousAfterAutoRemoval: ofAuto.length !== 1 || leftOfAuto,
    };
  },
});
