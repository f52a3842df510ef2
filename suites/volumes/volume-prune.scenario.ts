import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'volumes/volume-prune',
  title: 'docker volume prune removes anonymous volumes, and named ones only with --all',
  why: 'A nightly prune must not delete the data of services that are down at that moment.',
  claims: ['vol-10'],
  sources: ['https://docs.docker.com/reference/cli/docker/volume/prune/'],
  surfaces: ['cli'],
  needs: ['disposable'],
  facts: {
    anonymousRemoved: {
      title: 'an unused anonymous volume is removed',
      reference: true,
      weight: 'silent',
      about: ['cli:volume prune'],
    },
    namedKept: {
      title: 'an unused named volume is kept',
      reference: true,
      weight: 'silent',
      about: ['cli:volume prune'],
      when: ['without-all'],
    },
    usedKept: {
      title: 'a named volume of a stopped container is kept, even with --all',
      reference: true,
      weight: 'silent',
      about: ['cli:volume prune', 'cli:volume prune --all'],
    },
    allAccepted: {
      title: '--all is accepted',
      reference: true,
      weight: 'fails',
      about: ['cli:volume prune --all'],
    },
    namedRemovedByAll: {
      title: 'the unused named volume is gone after --all',
      reference: true,
      weight: 'silent',
      about: ['cli:volume prune --all'],
    },
  },
  differences: [
    {
      on: { engine: 'docker', version: '<23.0.0' },
      facts: { namedKept: false, allAccepted: false },
      because: 'before Docker 23.0 prune removed every unused volume, and there was no --all',
      source: 'https://docs.docker.com/engine/release-notes/23.0/',
    },
    {
      on: { engine: 'podman', version: '<6.0.0' },
      facts: { namedKept: false, allAccepted: false },
      because: 'before Podman 6.0 prune removed every unused volume, and there was no --all',
      source: 'https://github.com/containers/podman/pull/28235',
    },
  ],
  advice: [
    {
      facts: ['namedKept'],
      write:
        'Remove anonymous volumes with their container, by `rm -v` or `run --rm`, instead of `volume prune`.',
      shownBy: 'volumes/rm-volumes-anonymous#named',
    },
    {
      facts: ['allAccepted'],
      write: 'Remove volumes by their names: `volume rm NAME`, which is refused for one that is in use.',
      shownBy: 'volumes/volume-rm-in-use#removedAfter',
    },
  ],
  async observe({ engine, step }) {
    const used = await engine.createVolume();
    const unused = await engine.createVolume();
    await engine.create({ network: 'none', binds: [`${used.name}:/data`] });
    const owner = await engine.create({ image: 'volume', network: 'none' });
    const anonymous = await engine.adoptAnonymousVolumes(owner);
    await engine.remove(owner);
    const present = async (names: readonly string[]) => {
      const found = await Promise.all(names.map((name) => engine.volumeExists(name)));
      return found.filter(Boolean).length;
    };
    const before = await present(anonymous);
    await step('prune', () => engine.cli(['volume', 'prune', '--force']));
    const after = await present(anonymous);
    const namedKept = await engine.volumeExists(unused.name);
    const all = await step('prune all', () => engine.cli(['volume', 'prune', '--force', '--all']));
    return {
      anonymousRemoved: before === 1 && after === 0,
      namedKept,
      usedKept: await engine.volumeExists(used.name),
      allAccepted: all.exitCode === 0,
      namedRemovedByAll: !(await engine.volumeExists(unused.name)),
    };
  },
});
